import type { LEFT_OUT_REASONS } from 'templates/framework.schema';

/** What became of a stretch of the document. */
export type Fate =
  | { kind: 'statement'; id: string }
  | { kind: 'indicator'; id: string }
  | { kind: 'left-out'; id: string; why: (typeof LEFT_OUT_REASONS)[number]; start: number }
  /** It gave a theme or a role its name, or a group (`heading`), which has no id. */
  | { kind: 'name'; of: 'theme' | 'role' | 'heading'; id: string | null }
  | { kind: 'nothing' };

export type Segment = {
  text: string;
  fate: Fate;
  /** `[from, place]`: the character at `from` stands at `place` in the source, those after it beside it. */
  runs: [from: number, place: number][];
};

/** A block of the document, cut where what became of it changes. */
export type Passage = {
  kind: 'heading' | 'paragraph' | 'item' | 'cell';
  level: number;
  cell: { table: number; row: number; column: number } | null;
  segments: Segment[];
};

/** What is left out has no id of its own: its places name it. */
export function leftOutId({ source }: { source: { start: number; end: number } }): string {
  return `l_${source.start}_${source.end}`;
}

/** The place in the source of the character at `offset` of a segment. */
function placeIn({ runs }: Segment, offset: number): number {
  const run = runs.findLast(([from]) => from <= offset) ?? runs[0];
  return run ? run[1] + Math.max(0, offset - run[0]) : 0;
}

/** A place between two characters of a passage, counted through all its segments. */
export type Caret = { passage: number; offset: number };

/** What has been marked in the document, as the places that an `add` takes; null where no character is. */
export function chosenPlaces(
  passages: readonly Passage[],
  one: Caret,
  other: Caret,
): { start: number; end: number } | null {
  const [from, to] = isBefore(other, one) ? [other, one] : [one, other];
  const places = passages.slice(from.passage, to.passage + 1).flatMap((passage, index, chosen) => {
    const first = index === 0 ? from.offset : 0;
    const last = index === chosen.length - 1 ? to.offset : Number.POSITIVE_INFINITY;
    return placesBetween(passage, first, last);
  });
  const [start, end] = [places[0], places.at(-1)];
  return start === undefined || end === undefined ? null : { start, end: end + 1 };
}

const isBefore = (one: Caret, other: Caret) =>
  one.passage < other.passage || (one.passage === other.passage && one.offset < other.offset);

/** The places of the characters that are not white space. */
function placesBetween({ segments }: Passage, first: number, last: number): number[] {
  const places: number[] = [];
  let before = 0;
  for (const segment of segments) {
    for (let i = 0; i < segment.text.length; i += 1)
      if (before + i >= first && before + i < last && /\S/.test(segment.text.charAt(i)))
        places.push(placeIn(segment, i));
    before += segment.text.length;
  }
  return places;
}
