import { isLetterSpaced, type Line } from '../lines';

/** A gap as wide as this parts columns wherever it stands; a narrower one only where its neighbours agree. */
const WIDE = 3;
/** Words, with single or double spaces or one tab between them. */
const RUN = /\S+(?:[ \u00a0]{1,2}\S+|\t\S+)*/g;
const LIST_MARK = /^(?:[^\p{L}\s]{1,2}|\d{1,2}[.)]|o)$/u;

/** Tags, tables and very long lines were written, not drawn. */
export function isDrawn(line: Line): boolean {
  return (
    line.raw.length < 300 &&
    !isLetterSpaced(line.raw) &&
    !/<\/?[a-z][^<>]*>/i.test(line.raw) &&
    !line.raw.includes('|')
  );
}

/** The parts of a line between wide gaps; a list mark stays with its text. */
export function piecesOf(line: Line): Line[] {
  const parts: Line[] = [];
  for (const match of line.raw.matchAll(RUN)) {
    const before = parts[parts.length - 1];
    const end = match.index + match[0].length;
    if (before && LIST_MARK.test(before.raw.trim()))
      parts[parts.length - 1] = part(line, before.start - line.start, end);
    else parts.push(part(line, match.index, end));
  }
  return parts;
}

function part(line: Line, from: number, to: number): Line {
  // `indent` already counts the white space at the beginning of `raw`.
  const indent = line.indent + widthOf(line.raw.slice(0, from).trimStart());
  return { start: line.start + from, end: line.start + to, raw: line.raw.slice(from, to), indent };
}

function widthOf(text: string): number {
  return text.replace(/\t/g, '    ').length;
}

/** The columns where words begin after two spaces or more, in a line or at its beginning. */
export function beginningsIn(line: Line): number[] {
  const columns: number[] = [];
  let last = '';
  for (const match of line.raw.matchAll(/\S+(?:[ \u00a0]\S+)*/g)) {
    if (!LIST_MARK.test(last) && (match.index === 0 ? line.indent > WIDE : true))
      columns.push(part(line, match.index, match.index).indent);
    last = match[0];
  }
  return columns;
}

/** Cuts a piece at the gutters it reaches over, though only a space or two are left there. */
export function cutAtGutters(piece: Line, gutters: readonly number[]): Line[] {
  for (const gutter of gutters) {
    const at = gutter - piece.indent;
    const isGap = at > 1 && at < piece.raw.length && /^\s\S/.test(piece.raw.slice(at - 1, at + 1));
    if (!isGap || LIST_MARK.test(piece.raw.slice(0, at).trim())) continue;
    const left = piece.raw.slice(0, at).trimEnd().length;
    return [part(piece, 0, left), ...cutAtGutters(part(piece, at, piece.raw.length), gutters)];
  }
  return [piece];
}

/** True where the text of the line goes on over the column without a space. */
export function runsThrough(line: Line, column: number): boolean {
  const at = column - line.indent + (line.raw.length - line.raw.trimStart().length);
  return at > 0 && at < line.raw.length && /\S/.test(line.raw.charAt(at - 1));
}
