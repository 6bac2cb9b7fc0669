import type { LeftOutRow } from '../../../domain/frameworks/review/structure.rules';

/** What became of a stretch of the document, as it is marked on the page. */
export type Mark = 'statement' | 'indicator' | 'name' | 'nothing' | LeftOutRow['why'];

/** The marks in the order of the legend; a heading is marked as a name. */
export const LEGEND = [
  'statement',
  'indicator',
  'unsure',
  'name',
  'narrative',
  'pull-quote',
  'furniture',
] as const satisfies readonly Mark[];

/** `piece` is what it leads to: a statement, an indicator, what is left out, a theme or a role. */
export type SegmentView = { text: string; mark: Mark; piece: string | null };
export type PassageView = {
  kind: 'heading' | 'paragraph' | 'item' | 'cell';
  level: number;
  cell: { table: number; row: number; column: number } | null;
  segments: SegmentView[];
};

/** Where something begins and ends in the passages as they are shown: offsets count through all segments of one. */
export type Stretch = { passage: number; from: number; toPassage: number; to: number };

/** The whole stretch of one piece, from its first segment to its last; null where the document has none. */
export function stretchOf(passages: readonly PassageView[], piece: string): Stretch | null {
  let found: Stretch | null = null;
  for (const [place, { segments }] of passages.entries()) {
    let offset = 0;
    for (const { text, piece: of } of segments) {
      if (of === piece) {
        const start: Stretch = found ?? { passage: place, from: offset, toPassage: place, to: offset };
        found = { ...start, toPassage: place, to: offset + text.length };
      }
      offset += text.length;
    }
  }
  return found;
}

/** The text of a stretch, a line for each passage. */
export function textOf(passages: readonly PassageView[], { passage, from, toPassage, to }: Stretch): string {
  return passages
    .slice(passage, toPassage + 1)
    .map(({ segments }, index) => {
      const text = segments.map((segment) => segment.text).join('');
      return text.slice(index === 0 ? from : 0, passage + index === toPassage ? to : text.length);
    })
    .join('\n');
}

/** A part of a stretch, by offsets in its text as `textOf` gives it. */
export function partOf(
  passages: readonly PassageView[],
  stretch: Stretch,
  chosen: { from: number; to: number },
): Stretch {
  const locate = (offset: number) => {
    let left = offset;
    for (let passage = stretch.passage; passage <= stretch.toPassage; passage += 1) {
      const begins = passage === stretch.passage ? stretch.from : 0;
      const whole = (passages[passage]?.segments ?? []).reduce((sum, { text }) => sum + text.length, 0);
      const ends = passage === stretch.toPassage ? stretch.to : whole;
      if (left <= ends - begins) return { passage, offset: begins + left };
      left -= ends - begins + 1;
    }
    return { passage: stretch.toPassage, offset: stretch.to };
  };
  const [start, end] = [locate(chosen.from), locate(chosen.to)];
  return { passage: start.passage, from: start.offset, toPassage: end.passage, to: end.offset };
}
