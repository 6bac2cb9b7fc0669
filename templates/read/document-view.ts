import type { Block } from './blocks/block';
import { htmlBlocks } from './blocks/html-blocks';
import { textBlocks } from './blocks/text-blocks';
import { WORD_MEDIA_TYPE } from './decode';

/** A piece of a document as a person sees it: what the review shows beside the framework. */
export interface DocumentBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Of a heading 1 and up; of an item how deep its list stands in others; 0 elsewhere. */
  readonly level: number;
  /** Where a cell stands; null for other kinds. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it begins in the source text, and where it ends. */
  readonly places: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The document as headings, paragraphs, items and cells in the order that it is read in, before anything of it is
 * set aside: every word shows, page numbers and all. Markup and list marks are taken out and broken words joined,
 * as the reader does.
 *
 * `text` and `mediaType` are those of a `ReadDocument`, so that the places are those of its framework.
 */
export function documentBlocks(text: string, mediaType: string): DocumentBlock[] {
  const isHtml = mediaType === 'text/html' || mediaType === WORD_MEDIA_TYPE;
  const blocks = isHtml
    ? htmlBlocks(text, { start: 0, end: text.length, fragment: false })
    : textBlocks(text);
  return blocks.map(asShown);
}

function asShown(block: Block): DocumentBlock {
  const { text, starts, ends } = block.text;
  return {
    kind: block.kind === 'aside' ? 'paragraph' : block.kind,
    level: block.kind === 'heading' ? block.level : block.kind === 'item' ? block.depth : 0,
    cell: block.kind === 'cell' ? { table: block.table, row: block.row, column: block.column } : null,
    text,
    places: Array.from(starts),
    ends: Array.from(ends),
  };
}
