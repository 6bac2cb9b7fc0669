import { canDraw } from './fonts';

/** A character that the document's fonts cannot draw, and the field of the summary it stands in. */
export interface Unprintable {
  /** Path in the summary, e.g. `sections.2.lines.0.text`. */
  field: string;
  character: string;
}

// What steers line breaks, joins and the direction of writing; nobody sees it, and of the scripts that the fonts
// have none is written from the right.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text as it is set: composed letters (NFC), `\n` as the only line break, no invisible characters.
 * The snapshot that is attached keeps the text as it was written.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '');
}

/** The characters of a text that cannot be drawn, each once. */
export function unprintableCharacters(text: string): string[] {
  const characters = new Set(normaliseText(text));
  return [...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return character !== '\n' && (codePoint < 0x20 || !canDraw(codePoint));
  });
}

/**
 * What has to be reworded before the summary can be frozen: emoji, symbols and scripts that the
 * fonts lack. Empty when everything can be drawn.
 */
export function findUnprintable(summary: object): Unprintable[] {
  return fieldsOf(summary).flatMap(([field, text]) =>
    unprintableCharacters(text).map((character) => ({ field, character })),
  );
}

const REPLACEMENT = '\ufffd';

/**
 * The text with a question mark in place of what cannot be drawn: for a print that nobody signs, where a
 * smiley must not stand in the way of the rest.
 */
export function withoutUnprintable(text: string): string {
  let printable = normaliseText(text).replaceAll('\ufe0f', '');
  for (const character of unprintableCharacters(printable))
    printable = printable.replaceAll(character, REPLACEMENT);
  return printable;
}

/** Every text of the summary with its path; ids, dates and hashes are ASCII and pass anyway. */
function fieldsOf(value: unknown, path = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => fieldsOf(part, path ? `${path}.${key}` : key));
}

/** Thrown where a text reaches the page that `findUnprintable` would have reported. */
export class UnprintableError extends Error {
  readonly code = 'summary.unprintable';
  constructor(readonly found: Unprintable[]) {
    super(`cannot be drawn: ${found.map(({ field, character }) => `${character} in ${field}`).join(', ')}`);
    this.name = 'UnprintableError';
  }
}
