import type { Block, CellBlock } from '../blocks/block';
import { nameKey } from '../roles/role-names';
import { wordsOf } from '../wording/statement-form';

/** An item that only names a section: which heading it names, and the line that led the list in. */
export interface IndexEntry {
  readonly heading: string;
  readonly leadIn: string;
}

const COMMON = new Set(
  'vi og er at det den der som til for med af på en et de os vores i ledelse the and of to we our a in is'.split(
    ' ',
  ),
);

/**
 * Lists that announce what is elaborated later, in the same words or slightly others. Keyed by block index.
 * An item without a likeness of its own takes the heading at its own place in the order.
 */
export function findIndexLists(blocks: readonly Block[]): Map<number, IndexEntry> {
  const entries = new Map<number, IndexEntry>();
  const names = namesIn(blocks);
  for (let i = 0; i < blocks.length; i += 1) {
    if (blocks[i]?.kind !== 'item') continue;
    let end = i;
    while (blocks[end]?.kind === 'item') end += 1;
    if (end - i <= 40) readList(blocks, { from: i, to: end, names }, entries);
    i = end;
  }
  return entries;
}

function readList(
  blocks: readonly Block[],
  { from, to, names: all }: { from: number; to: number; names: readonly PlacedName[] },
  entries: Map<number, IndexEntry>,
): void {
  const items = blocks.slice(from, to).map((block) => wordingOf(block.text.text));
  const names = namesAfter(all, to);
  const matched = items.map((item) => names.find((name) => isAlike(item, name)) ?? null);
  const hits = matched.filter((name) => name !== null).length;
  if (items.length < 2 || hits / items.length < 0.6 || new Set(matched.filter(Boolean)).size < hits) return;
  const first = matched.find((name) => name !== null);
  const offset = first ? names.indexOf(first) - matched.indexOf(first) : 0;
  const leadIn = blocks[from - 1]?.kind === 'item' ? '' : (blocks[from - 1]?.text.text ?? '');
  for (const [k, name] of matched.entries()) {
    entries.set(from + k, { heading: (name ?? names[offset + k] ?? items[k])?.text ?? '', leadIn });
  }
}

interface PlacedName {
  readonly index: number;
  readonly name: Wording;
}

/** Names of sections: headings, bold beginnings of table cells, and the first cells of rows and columns. */
function namesIn(blocks: readonly Block[]): PlacedName[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'heading' || (block.kind === 'cell' && mayName(block))
      ? [{ index, name: wordingOf(block.text.text) }]
      : [],
  );
}

function mayName({ strong, item, row, column, text: { text } }: CellBlock): boolean {
  return strong || (!item && (row === 0 || column === 0) && text.length < 80 && !/[.!?:]$/.test(text));
}

/** How many names after a list are looked at, and how many of them may differ: enough for any real document. */
const FARTHEST = 1000;
const DIFFERENT = 200;

function namesAfter(names: readonly PlacedName[], from: number): Wording[] {
  let first = 0;
  for (let high = names.length; first < high; ) {
    const middle = (first + high) >> 1;
    if ((names[middle]?.index ?? 0) < from) first = middle + 1;
    else high = middle;
  }
  const near = new Map<string, Wording>();
  for (const { name } of names.slice(first, first + FARTHEST)) {
    if (near.size < DIFFERENT && !near.has(name.text)) near.set(name.text, name);
  }
  return [...near.values()];
}

/** What two wordings are compared by. */
interface Wording {
  readonly text: string;
  readonly key: string;
  readonly words: number;
  readonly stems: ReadonlySet<string>;
}

function wordingOf(text: string): Wording {
  const words = wordsOf(text.toLowerCase());
  const stems = new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6)));
  return { text, key: nameKey(text), words: words.length, stems };
}

/** Equal but for signs and capitals, one the beginning of the other, or most of the shorter one's words in common. */
function isAlike(a: Wording, b: Wording): boolean {
  if (a.key === b.key) return true;
  if (
    Math.min(a.key.length, b.key.length) >= 5 &&
    a.words < 16 &&
    (a.key.startsWith(b.key) || b.key.startsWith(a.key))
  )
    return true;
  const [least, most] = [Math.min(a.stems.size, b.stems.size), Math.max(a.stems.size, b.stems.size)];
  if (least < 2 || most > 10) return false;
  let common = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) common += 1;
  return common / least >= 0.6 && common / most >= 0.4;
}
