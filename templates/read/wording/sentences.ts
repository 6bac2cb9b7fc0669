import { type MappedText, slice, trim } from '../blocks/mapped-text';

/** Abbreviations after which a sentence goes on, whatever follows; the others end one before a capital. */
const NEVER_ENDS =
  /(?:^|[\s(])(?:f\.eks|bl\.a|dvs|ca|nr|pkt|evt|inkl|ekskl|jf|mht|vedr|pga|ift|hhv|kl|stk|e\.g|i\.e|\p{Lu}|\d{1,3}|pr|max|min)\.$/iu;

/** A full stop and its like before a capital; a colon after a line that announces what follows. */
const SENTENCE_END =
  /(?:[.!?…]+|:(?<=(?:følgende|nedenstående|the following)[^.!?:]{0,80}:))["”“»’')\]]*(?=\s+["”“„«»(–-]*\s*[\p{Lu}\d])/gu;

/** A paragraph as its sentences, each with its final sign. */
export function sentencesOf(paragraph: MappedText): MappedText[] {
  const { text } = paragraph;
  const sentences: MappedText[] = [];
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    if (match[0] === '.' && NEVER_ENDS.test(text.slice(Math.max(0, to - 12), to))) continue;
    sentences.push(trim(slice(paragraph, from, to)));
    from = to;
  }
  sentences.push(trim(slice(paragraph, from)));
  return sentences.filter((sentence) => sentence.text !== '');
}

/** "…, siger han", "fortæller Anna Berg": somebody is quoted, and what is said is no expectation of the framework. */
export function isReported(text: string): boolean {
  return /[,”"“»!?]\s*(?:siger|fortæller|forklarer|supplerer|mener|understreger|lyder|tilføjer|pointerer|says|explains)\s+(?:han|hun|de|he|she|\p{Lu})/u.test(
    text,
  );
}
