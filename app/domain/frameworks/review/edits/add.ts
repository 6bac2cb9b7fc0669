import type { Framework } from 'templates/framework.schema';
import { joinLines, type MappedText, slice, trim } from 'templates/read/blocks/mapped-text';
import type { FrameworkEdit } from '../edit.schema';
import { FrameworkEditError } from '../edit-refusals.rules';
import { firstAt, isLetter, lettersOf, locate, type ReviewDocument } from '../review-document';
import { type LeftOut, mapped, pieceOf, withPieces } from './pieces';
import { newStatement } from './statements';

/** A piece of what was left out becomes a statement; what stood around it stays left out. */
export function add(
  framework: Framework,
  document: ReviewDocument,
  { start, end, to }: Extract<FrameworkEdit, { kind: 'add' }>,
): Framework {
  const chosen = chosenLetters(document, start, end);
  if (!chosen) throw new FrameworkEditError('framework.nothing_chosen');
  const isChosen = (letter: number) => letter >= chosen.first && letter <= chosen.last;
  for (const piece of [...framework.statements, ...framework.indicators])
    if (locate(document, piece).some(isChosen)) throw new FrameworkEditError('framework.overlaps_statement');
  const piece = pieceOf(document, joinLines(textsOf(document, chosen, end)));
  return withPieces(document, framework, {
    statements: [...framework.statements, newStatement(framework, piece, to)],
    leftOut: framework.leftOut.flatMap((left) => remainders(document, left, isChosen)),
  });
}

type Chosen = { readonly first: number; readonly last: number };

/** From the letter at `start` to the one before `end`, as the document is read, in whole words. */
function chosenLetters(document: ReviewDocument, start: number, end: number): Chosen | null {
  const { byPlace, start: starts, end: ends } = document;
  const first = byPlace[firstAt(byPlace, (letter) => (ends[letter] ?? 0) > start)];
  const last = byPlace[firstAt(byPlace, (letter) => (starts[letter] ?? 0) >= end) - 1];
  if (first === undefined || last === undefined || first > last) return null;
  return { first: edgeOfWord(document, first, -1), last: edgeOfWord(document, last, 1) };
}

function edgeOfWord(document: ReviewDocument, letter: number, step: 1 | -1): number {
  let edge = letter;
  while (isBeside(document, edge, edge + step)) edge += step;
  return edge;
}

/** In the same word: next to each other, or on either side of a hyphen or an apostrophe. */
function isBeside({ block, at, blocks }: ReviewDocument, one: number, other: number): boolean {
  if (block[other] === undefined || block[one] !== block[other]) return false;
  const [a, b] = [Math.min(at[one] ?? 0, at[other] ?? 0), Math.max(at[one] ?? 0, at[other] ?? 0)];
  return b - a === 1 || (b - a === 2 && /[-’']/.test(blocks[block[one] ?? 0]?.text.charAt(a + 1) ?? ''));
}

/** The chosen text of each block, with the marks that open it and those after it up to `end`. */
function textsOf(document: ReviewDocument, { first, last }: Chosen, end: number): MappedText[] {
  const texts: MappedText[] = [];
  const [from, to] = [document.block[first] ?? 0, document.block[last] ?? 0];
  for (const [index, block] of document.blocks.slice(from, to + 1).entries()) {
    const whole: MappedText = {
      text: block.text,
      starts: Int32Array.from(block.places),
      ends: Int32Array.from(block.ends),
    };
    const begins = from + index === from ? opening(block.text, document.at[first] ?? 0) : 0;
    const ends = from + index === to ? closing(block, document.at[last] ?? 0, end) : block.text.length;
    texts.push(trim(slice(whole, begins, ends)));
  }
  return texts;
}

/** A quotation mark or bracket right before the first word opens it. */
function opening(text: string, at: number): number {
  let from = at;
  while (from > 0 && /["'“”„»«(]/.test(text.charAt(from - 1))) from -= 1;
  return from;
}

/** Marks that were chosen after the last word, and those that end its sentence. */
function closing(block: ReviewDocument['blocks'][number], at: number, end: number): number {
  let to = at + 1;
  const goesOn = (i: number) =>
    /[.!?…"“”»«)]/.test(block.text.charAt(i)) ||
    (/[^\s]/.test(block.text.charAt(i)) && !isLetter(block.text.charAt(i)) && (block.places[i] ?? end) < end);
  while (to < block.text.length && goesOn(to)) to += 1;
  return to;
}

/** What is left of a piece when the chosen letters are taken out of it. */
function remainders(
  document: ReviewDocument,
  piece: LeftOut,
  isChosen: (letter: number) => boolean,
): LeftOut[] {
  const letters = locate(document, piece);
  if (!letters.some(isChosen)) return [piece];
  const text = mapped(document, piece);
  const rest: LeftOut[] = [];
  let from = 0;
  let next = 0;
  const keep = (to: number) => {
    const part = withoutLooseMarks(slice(text, from, to));
    if (lettersOf(part.text) !== '') rest.push({ ...pieceOf(document, part), why: piece.why });
  };
  for (let at = 0; at < text.text.length; at += 1) {
    if (!isLetter(text.text.charAt(at))) continue;
    if (isChosen(letters[next] ?? -1)) {
      keep(at);
      from = at + 1;
    }
    next += 1;
  }
  keep(text.text.length);
  return rest;
}

/** Without the marks that ended, or opened, what was taken out before it and after it. */
function withoutLooseMarks(text: MappedText): MappedText {
  const from = /^[\s.,;:!?…)»”]*/.exec(text.text)?.[0].length ?? 0;
  return trim(slice(text, from));
}
