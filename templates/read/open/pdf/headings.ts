import { type PdfBlock, type TextBlock, wordsOf } from './pdf-block';

/** How much larger than the text words must be set to be a heading by their size alone. */
const LARGER = 1.12;
/** A heading is no longer than this. */
const LONGEST = 140;
const DEEPEST = 6;

/** Paragraphs that are set larger than the text become headings, the largest of them of the first level. */
export function withHeadings(blocks: readonly PdfBlock[]): PdfBlock[] {
  const body = bodySize(blocks);
  const isHeading = (block: PdfBlock): block is TextBlock =>
    block.kind === 'paragraph' && block.size > LARGER * body && isHeadingText(wordsOf(block));
  const sizes = distinct(blocks.filter(isHeading).map((block) => block.size));
  return blocks.map((block) => {
    if (!isHeading(block)) return block;
    const level = sizes.findIndex((size) => block.size >= size * 0.97) + 1;
    return { ...block, kind: 'heading', level: Math.min(Math.max(level, 1), DEEPEST) };
  });
}

/** The size that most letters are set in. */
function bodySize(blocks: readonly PdfBlock[]): number {
  const letters = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    const texts = block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.blocks) : [block];
    for (const text of texts) {
      const size = Math.round(text.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + wordsOf(text).length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The largest first; sizes that hardly differ are one. */
function distinct(sizes: readonly number[]): number[] {
  const found: number[] = [];
  for (const size of [...sizes].sort((a, b) => b - a)) {
    const last = found.at(-1);
    if (last === undefined || size < last * 0.97) found.push(size);
  }
  return found;
}

function isHeadingText(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /\p{L}/u.test(text) &&
    !/[.;,]$/.test(text) &&
    !/[.!?]\s+\p{Lu}.*[.!?]/u.test(text)
  );
}
