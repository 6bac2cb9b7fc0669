import type { FontName } from '../fonts';
import type { Language } from '../words';

/**
 * The document as data: every line measured and placed, before anything is drawn. Lengths are
 * points (1/72 inch); x counts from the left and y from the top edge of the page.
 */
export interface PageModel {
  language: Language;
  title: string;
  subject: string;
  author: string;
  pages: Page[];
  /** The structure tree that assistive technology reads; a parent stands before its children. */
  elements: StructureElement[];
  outline: OutlineEntry[];
  fields: SignatureFieldBox[];
}

export interface Page {
  marks: Mark[];
}

export type Ink = 'text' | 'muted' | 'accent' | 'white' | 'hairline' | 'rule' | 'tint' | 'tone';

/** What a mark belongs to: an element of the structure tree (by id) or page furniture. */
export type Tag = number | 'layout' | 'pagination';

export interface TextMark {
  kind: 'text';
  tag: Tag;
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  font: FontName;
  size: number;
  ink: Ink;
}

export interface BoxMark {
  kind: 'box';
  tag: Tag;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of the rounded corners; 0 or absent: square. */
  radius?: number;
  fill?: Ink;
  stroke?: Ink;
}

/** The one picture of the document, the organisation's logo, scaled into this place. */
export interface ImageMark {
  kind: 'image';
  tag: Tag;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What tells parts of a chart apart without colour. */
export const PATTERNS = [
  'plain',
  'rising',
  'blank',
  'dots',
  'falling',
  'level',
  'crossed',
  'upright',
  'dashes',
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** A framed rectangle with a pattern. */
export interface PatternMark {
  kind: 'pattern';
  tag: Tag;
  x: number;
  y: number;
  width: number;
  height: number;
  pattern: Pattern;
}

export type Mark = TextMark | BoxMark | ImageMark | PatternMark;

export type ElementRole =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Sect'
  | 'Span'
  | 'Quote'
  | 'Figure'
  | 'Form';

export interface StructureElement {
  id: number;
  role: ElementRole;
  /** null: stands directly in the document. */
  parent: number | null;
  /** For TH: what it is the head of. */
  scope?: 'Column' | 'Row';
  /** BCP 47, where its text is in another language than the document. */
  lang?: string;
  /** For Form and Figure: what a screen reader says. */
  alt?: string;
  /** For Figure: the place that it takes on its page. */
  box?: Box;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface OutlineEntry {
  title: string;
  /** It belongs under the last bookmark before it that is not nested. */
  nested?: true;
  /** 0-based. */
  page: number;
  y: number;
}

/** What may not change any more once the field is signed: every field of the document, or this one. */
export type FieldLock = 'all' | 'own';

export interface SignatureFieldBox {
  /** As `signatoriesOf` names it. */
  name: string;
  lock: FieldLock | null;
  /** 0-based. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** What the field is called to whoever cannot see it. */
  label: string;
  element: number;
  /** Shown until somebody signs. */
  placeholder: string;
}
