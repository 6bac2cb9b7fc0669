import type { MappedText } from './mapped-text';

/** A heading that says so itself (`#`, `<h2>`); others are found by the company they keep (headings.ts). */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: MappedText;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** The whole paragraph is bold. */
  readonly strong: boolean;
  readonly text: MappedText;
}

export interface ItemBlock {
  readonly kind: 'item';
  /** Null for a line without a mark, among others that begin alike. */
  readonly mark: 'sign' | 'number' | null;
  readonly depth: number;
  readonly text: MappedText;
}

/** A paragraph of a table cell: a cell with a bold sub-heading and text gives two. */
export interface CellBlock {
  readonly kind: 'cell';
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly strong: boolean;
  /** Stands in a list inside the cell. */
  readonly item: boolean;
  readonly text: MappedText;
}

/** What carries no content: page numbers, addresses, signatures, pull quotes. */
export interface AsideBlock {
  readonly kind: 'aside';
  readonly why: 'furniture' | 'pull-quote';
  /** Somebody signs here: what stands above is that person's preface. */
  readonly signature: boolean;
  readonly text: MappedText;
}

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | CellBlock | AsideBlock;
