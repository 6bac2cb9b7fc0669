/** What a word refers to, when that changes with who speaks (R7). */
export type Reference =
  | { kind: 'subject' }
  /** `local`: the person is the subject of the same clause, so the third person is "sig", not "vedkommende". */
  | { kind: 'object'; local: boolean }
  | { kind: 'possessive'; form: PossessiveForm; local: boolean; impersonal: boolean }
  /** "egen" without a possessive before it. */
  | { kind: 'own' }
  /** "hinanden", "hinandens". */
  | { kind: 'each-other'; genitive: boolean }
  /** "min leder", "egen leder": the one who asks, when the leader asks (R20). */
  | { kind: 'own-leader' }
  /** "sammen" without "med": one person alone cannot be together. */
  | { kind: 'together' }
  /** "alle", "hver især": only said of several. */
  | { kind: 'several-only' };

export type PossessiveForm = 'common' | 'neuter' | 'plural';

export interface Token {
  text: string;
  /** Whether a space stands before it. */
  space: boolean;
  /** Inside quotation marks or parentheses: never changed (R14). */
  inert: boolean;
  /** Known to be the finite verb, though the word alone might be a noun ("aftaler"). */
  verb?: true;
  /** Stood before the verb in the source ("i hverdagen viser ..."). */
  moved?: true;
  /** Known to stand in a clause under the main one. */
  under?: true;
  ref?: Reference;
  /** The form for several people, where `text` is the form for one (R4). */
  plural?: string;
}

const ABBREVIATIONS =
  'f\\.eks\\.|bl\\.a\\.|m\\.v\\.|m\\.m\\.|o\\.l\\.|dvs\\.|ift\\.|ifm\\.|inkl\\.|mht\\.|pga\\.|evt\\.|osv\\.|jf\\.|ca\\.|mv\\.|m\\.fl\\.|mfl\\.|fx\\.';
const PATTERN = new RegExp(
  `(?:${ABBREVIATIONS})|[\\p{L}\\p{N}]+(?:[-–'’/.][\\p{L}\\p{N}]+)*-?|[^\\s]`,
  'giu',
);

const CLOSING: Record<string, string> = {
  '"': '"',
  '”': '”',
  '“': '”',
  '»': '«',
  '„': '“',
  '(': ')',
  '’': '’',
};

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let closing: string | null = null;
  for (const match of text.matchAll(PATTERN)) {
    const word = match[0];
    const space = tokens.length > 0 && match.index > end;
    end = match.index + word.length;
    const opens: string | undefined = closing === null ? CLOSING[word] : undefined;
    const closes: boolean = closing !== null && (word === closing || (closing === '”' && word === '“'));
    tokens.push({ text: word, space, inert: closing !== null || opens !== undefined });
    if (opens) closing = opens;
    else if (closes) closing = null;
  }
  return tokens;
}

export const word = (text: string): Token => ({ text, space: true, inert: false });

/** The words of a phrase, as tokens that can be set into a sentence. */
export const words = (phrase: string): Token[] =>
  tokenize(phrase).map((token, index) => (index === 0 ? { ...token, space: true } : token));

/** Lower-case form for looking a word up; '' beyond the end, so that callers need no bounds checks. */
export const at = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token && !token.inert ? token.text.toLowerCase() : '';
};

export const isDash = (text: string): boolean => text === '–' || text === '-' || text === '—';
export const isWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => (index > 0 && token.space ? ` ${token.text}` : token.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name in the genitive ("Nordbys borgere", "Randers Kommunes ..."), as against "borgerens", "trives". */
const isNameGenitive = (text: string, next: string): boolean =>
  text.endsWith('s') && (/^\p{Lu}/u.test(next) || !/(es|ens|ets|ers|is|as|us|os)$/.test(text));

/** Lower-cases what stood first in its sentence, unless it is an abbreviation or looks like a name. */
export function uncapitalized(tokens: Token[]): Token[] {
  const [first, ...rest] = tokens;
  if (!first || /^\p{Lu}{2}/u.test(first.text)) return tokens;
  // "I" before a verb is the pronoun; before anything else it is the preposition.
  if (first.text === 'I' && /(er|ar|an|al|il|ør)$/.test(rest[0]?.text ?? '')) return tokens;
  if (isNameGenitive(first.text, rest[0]?.text ?? '')) return tokens;
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

const FINAL_ABBREVIATIONS: [RegExp, string][] = [
  [/(?<=\s)m\.?m\.$/iu, 'med mere'],
  [/(?<=\s)m\.?v\.$/iu, 'med videre'],
  [/(?<=\s)m\.?fl\.$/iu, 'med flere'],
  [/(?<=\s)osv\.$/iu, 'og så videre'],
  [/(?<=\s)o\.?l\.$/iu, 'og lignende'],
];

/** An abbreviation that ends a sentence would meet the sentence's own mark. */
const spelledOut = (text: string): string =>
  FINAL_ABBREVIATIONS.reduce((said, [short, long]) => said.replace(short, long), text);

/** A sentence: capital first letter, one final mark, single spaces. */
export function sentence(tokens: readonly Token[], mark: '.' | '?'): string {
  const text = spelledOut(textOf(tokens)).replace(/[\s.,;:!?–-]+$/u, '');
  return text.charAt(0).toUpperCase() + text.slice(1) + mark;
}
