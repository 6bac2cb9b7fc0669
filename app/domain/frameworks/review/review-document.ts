import type { Framework } from 'templates/framework.schema';
import { type DocumentBlock, documentBlocks } from 'templates/read/document-view';

/** What of a framework has a place in the document. */
export type Piece = { readonly text: string; readonly source: Framework['statements'][number]['source'] };

/**
 * A document with every letter of it counted in reading order. Pieces of the framework are found in it by their
 * letters: white space, hyphens and markup differ between the document and what has been read of it, and a sentence
 * that goes on in another column has the letters of others between its own.
 */
export interface ReviewDocument {
  readonly blocks: readonly DocumentBlock[];
  /** All letters and digits, in reading order; the arrays say of each where it stands. */
  readonly letters: string;
  readonly block: Int32Array;
  /** Its place in the block's text. */
  readonly at: Int32Array;
  /** Its places in the source text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Letters by their place in the source, which is another order where the page has columns. */
  readonly byPlace: Int32Array;
  /** The line (from 1) of a place in the source text. */
  readonly lineOf: (place: number) => number;
  /** What `locate` has found; pieces are never changed, only replaced. */
  readonly located: WeakMap<Piece, Int32Array>;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

export const isLetter = (character: string): boolean => LETTER.test(character);

/** The document that a framework was read from; see `documentBlocks` for `text` and `mediaType`. */
export function openReviewDocument(text: string, mediaType: string): ReviewDocument {
  return countLetters(documentBlocks(text, mediaType), lineFinder(text));
}

export function countLetters(
  blocks: readonly DocumentBlock[],
  lineOf: ReviewDocument['lineOf'],
): ReviewDocument {
  const found: { letter: string; block: number; at: number; start: number; end: number }[] = [];
  for (const [block, { text, places, ends }] of blocks.entries())
    for (let at = 0; at < text.length; at += 1)
      if (isLetter(text.charAt(at)))
        found.push({ letter: text.charAt(at), block, at, start: places[at] ?? 0, end: ends[at] ?? 0 });
  const start = Int32Array.from(found, (one) => one.start);
  const placeOf = (letter: number) => start[letter] ?? 0;
  return {
    blocks,
    letters: found.map((one) => one.letter).join(''),
    block: Int32Array.from(found, (one) => one.block),
    at: Int32Array.from(found, (one) => one.at),
    start,
    end: Int32Array.from(found, (one) => one.end),
    byPlace: Int32Array.from(found.keys()).sort((a, b) => placeOf(a) - placeOf(b) || a - b),
    lineOf,
    located: new WeakMap(),
  };
}

/**
 * For each letter of the piece's text, which letter of the document it is; -1 for one that is not there.
 * The places of the piece say where to look.
 */
export function locate(document: ReviewDocument, piece: Piece): Int32Array {
  const known = document.located.get(piece);
  if (known) return known;
  const wanted = lettersOf(piece.text);
  const near = lettersWithin(document, piece.source.start, piece.source.end);
  const text = Array.from(near, (letter) => document.letters.charAt(letter)).join('');
  const found = new Int32Array(wanted.length).fill(-1);
  for (let done = 0, from = 0; done < wanted.length; ) {
    const { length, at } = longestFrom(wanted, done, text, from);
    for (let i = 0; i < length; i += 1) found[done + i] = near[at + i] ?? -1;
    if (length > 0) from = at + length;
    done += Math.max(length, 1);
  }
  document.located.set(piece, found);
  return found;
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The letters that begin at these places of the source, end exclusive, in reading order. */
function lettersWithin({ byPlace, start: starts }: ReviewDocument, start: number, end: number): Int32Array {
  return byPlace
    .slice(
      firstAt(byPlace, (letter) => (starts[letter] ?? 0) >= start),
      firstAt(byPlace, (letter) => (starts[letter] ?? 0) >= end),
    )
    .sort();
}

/** The longest beginning of what is still wanted that stands somewhere in the text. */
function longestFrom(
  wanted: string,
  done: number,
  text: string,
  from: number,
): { length: number; at: number } {
  let best = { length: 0, at: from };
  let [least, most] = [1, wanted.length - done];
  let length = most;
  while (least <= most) {
    const at = text.indexOf(wanted.slice(done, done + length), from);
    if (at === -1) most = length - 1;
    else {
      best = { length, at };
      least = length + 1;
    }
    length = (least + most) >> 1;
  }
  return best;
}

/** The first index that `isAfter`, which is false up to it and true from it on. */
export function firstAt(sorted: Int32Array, isAfter: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lineFinder(text: string): (place: number) => number {
  const breaks = Int32Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length);
  return (place) => firstAt(breaks, (after) => after > place) + 1;
}
