import { concat, fromSource, type MappedText, slice, trim } from './mapped-text';

/** A line of the source and what its first signs say it is. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without its line end. */
  readonly raw: string;
  /** Columns of white space before the first sign. */
  readonly indent: number;
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
  return fromSource(source, line.start, line.end);
}

export interface Mark {
  /** Column where the item's text begins. */
  readonly column: number;
  readonly text: MappedText;
}

const BULLET =
  /^\s*(?:[-*+•∙●○▪▫■□◦·‣⁃➢➤►✓✔\uf000-\uf0ff]|»»|\/\/|\d{1,2}[.)]|[a-zæøå]\))(?:\s+|$)(?=\S)|^\s*[•∙●▪■\uf0b7](?=\S)/u;
/** Signs that are list marks only where the text after them is set off, as it is in text drawn from a page. */
const SET_OFF = /^\s*o(?:\s{2,}|\t)(?=\S)/;
const DASH = /^\s*[–—](?:\s+)(?=\S)/;

/** The list mark at the beginning of a line and what follows it. A dash counts only beside another: `dashes`. */
export function listMark(source: string, line: Line, dashes: boolean): Mark | null {
  const match = BULLET.exec(line.raw) ?? SET_OFF.exec(line.raw) ?? (dashes ? DASH.exec(line.raw) : null);
  if (!match) return null;
  let text = trim(slice(lineText(source, line), match[0].length));
  const column = line.indent + match[0].trimStart().replace(/\t/g, '    ').length;
  // "- 1) name": the number is a mark too.
  const number = /^\d{1,2}[.)]\s+(?=\S)/.exec(text.text);
  if (number) text = slice(text, number[0].length);
  return { column, text: joinInitial(text) };
}

export function isDash(line: Line | undefined): boolean {
  return line !== undefined && DASH.test(line.raw);
}

/** `G  ive` is `Give`: an initial that was set apart on the page. */
function joinInitial(text: MappedText): MappedText {
  const gap = /^\p{Lu}(\s{2,})(?=\p{Ll})/u.exec(text.text);
  return gap ? concat([slice(text, 0, 1), slice(text, gap[0].length)]) : text;
}
