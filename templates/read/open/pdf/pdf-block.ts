import type { Run } from './lines';

export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'heading';
  readonly runs: readonly Run[];
  readonly size: number;
  /** Of a heading that the document's tags call one. */
  readonly level: number | null;
  /** How far in an item stands, in letters; 0 for a paragraph. */
  readonly indent: number;
}

export interface TableCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly TextBlock[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
  /** How many columns, and where each begins, in points. */
  readonly columns: readonly number[];
}

/** What stands on page after page, or at the edge: none of the document's own words. */
interface FurnitureBlock {
  readonly kind: 'furniture';
  readonly text: string;
}

export type PdfBlock = TextBlock | TableBlock | FurnitureBlock;

export function wordsOf({ runs }: TextBlock): string {
  return runs.map((run) => run.text).join('');
}
