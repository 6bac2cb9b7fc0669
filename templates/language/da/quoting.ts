/** The quoting forms: what is said of `quote`, a sentence in quotation marks that could not be turned with certainty. */
export function quotedTexts(
  quote: string,
  noun: string,
): { self: string; observed: string; question: string } {
  const opening = `Grundlaget siger: ${quote}.`;
  return {
    self: `${opening} Sådan ser det ud hos mig.`,
    observed: `${opening} Sådan ser det ud hos ${noun.charAt(0).toLowerCase()}${noun.slice(1)}.`,
    question: `${opening} Hvordan ser det ud hos dig?`,
  };
}

const DOUBLED = /(?<!\p{L})(jeg|du|vi|at|og|en|et|af|til|for) \1(?!\p{L})/iu;
const LOOSE_MARK = /\s[,.?]|,\s*[,.?]/;
const FIRST_PERSON = /(?<!\p{L})(jeg|min|mit|mine)(?!\p{L})/iu;
const QUOTATIONS = /["”“»„][^"”“«]*["”“«]/gu;

/** Whether a turned sentence is free of the signs of a wrong turn. The last net under the rules of grammar. */
export const isPlausible = (text: string): boolean => !DOUBLED.test(text) && !LOOSE_MARK.test(text);

/** The same of a question to the person, which has no business with "jeg" outside quotation marks. */
export const isPlausibleQuestion = (text: string): boolean =>
  isPlausible(text) && !FIRST_PERSON.test(text.replace(QUOTATIONS, ''));
