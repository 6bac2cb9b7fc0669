import type { CellPlace } from './html-tables';
import { concat, fromSource, type MappedText, replaceAll, slice, trim } from './mapped-text';

/** A line of the source and what its first signs say it is. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without its line end. */
  readonly raw: string;
  /** Columns of white space before the first sign. */
  readonly indent: number;
  /** Part of a table that is drawn with gaps alone. */
  readonly cell?: CellPlace;
}

export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (const match of source.matchAll(/([^\r\n\f\v\u2028\u2029]*)(\r\n|[\r\n\f\v\u2028\u2029]|$)/g)) {
    const raw = match[1] ?? '';
    if (raw === '' && match[2] === '') break;
    const indent = (/^\s*/.exec(raw)?.[0] ?? '').replace(/\t/g, '    ').length;
    lines.push({ start: match.index, end: match.index + raw.length, raw, indent });
  }
  return lines;
}

export function lineText(source: string, line: Line): MappedText {
  const text = fromSource(source, line.start, line.end);
  return isLetterSpaced(line.raw) ? replaceAll(text, BETWEEN_LETTERS, '') : text;
}

/** `A N S V A R`: letters set apart, with wider gaps between the words. */
export function isLetterSpaced(raw: string): boolean {
  return /^\s*(?:[\p{L}\d&](?:\s+|$)){4,}$/u.test(raw.replace(/[.,:!?–-]/g, ''));
}

const BETWEEN_LETTERS = /(?<=(?<![^\s])\S)[ \u00a0](?=\S(?![^\s]))/g;

export interface Mark {
  readonly kind: 'sign' | 'number';
  /** Column where the item's text begins. */
  readonly column: number;
  readonly text: MappedText;
}

const BULLET =
  /^\s*(?:[-*+•∙●○▪▫■□◦·‣⁃➢➤►▶→⇒➔✓✔❖◆♦\uf000-\uf0ff]|»»|\/\/|\d{1,2}[.)]|[a-zæøå]\))(?:\s+|$)(?=\S)|^\s*[•∙●▪■►\uf0b7](?=\S)/u;
/** A letter that is a mark where the text after it is set off, as it is in text drawn from a page. */
const SET_OFF = /^\s*o(?:\s{2,}|\t)(?=\S)/;
/** Signs that are list marks beside others. */
const DOUBTFUL = /^\s*(?:[–—‒]\s+(?=\S)|o\s+(?=\p{Lu}))/u;

/** The list mark at the beginning of a line and what follows it. A dash or an `o` counts only in a list: `among`. */
export function listMark(source: string, line: Line, among: boolean): Mark | null {
  const match = BULLET.exec(line.raw) ?? SET_OFF.exec(line.raw) ?? (among ? DOUBTFUL.exec(line.raw) : null);
  if (!match) return null;
  let text = trim(slice(lineText(source, line), match[0].length));
  const column = line.indent + match[0].trimStart().replace(/\t/g, '    ').length;
  // "- 1) name": the number is a mark too.
  const number = /^\d{1,2}[.)]\s+(?=\S)/.exec(text.text);
  if (number) text = slice(text, number[0].length);
  const kind = /^\s*\d/.test(line.raw) || number ? 'number' : 'sign';
  return { kind, column, text: joinInitial(text) };
}

export function isBullet(line: Line): boolean {
  return BULLET.test(line.raw);
}

export function isDoubtfulMark(line: Line): boolean {
  return DOUBTFUL.test(line.raw);
}

/** `G  ive` is `Give`: an initial that was set apart on the page. */
function joinInitial(text: MappedText): MappedText {
  const gap = /^\p{Lu}(\s{2,})(?=\p{Ll})/u.exec(text.text);
  return gap ? concat([slice(text, 0, 1), slice(text, gap[0].length)]) : text;
}
