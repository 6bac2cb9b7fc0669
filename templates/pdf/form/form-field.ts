/** Where a field stands: points from the left and the top edge of the page, as in the page model. */
export interface FieldPlace {
  /** 0-based. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The Form element of the structure tree that holds it. */
  element: number;
}

interface Named {
  /** Unique in the document, without full stops. */
  name: string;
  /** What is asked for, in plain words, for whoever cannot see the page. */
  label: string;
}

/** A place to write. */
export interface WritingField extends Named {
  kind: 'writing';
  multiline: boolean;
  /** The lines to write on, which go when something has been typed: where each lies, from the top of the field. */
  rules: number[];
  place: FieldPlace;
}

/** One of several words, or one box by itself. */
export interface TickOption {
  /** The value that is stored for it. */
  value: string;
  /** The question and the word. */
  label: string;
  ticked: boolean;
  place: FieldPlace;
}

/** `one-of`: ticking one unticks the others. `mark`: the only option is on or off. */
export interface TickField extends Named {
  kind: 'one-of' | 'mark';
  options: TickOption[];
}

export type FormField = WritingField | TickField;

/** How far a box to tick reaches beyond what is drawn of it. */
export const TICK_MARGIN = 1;
