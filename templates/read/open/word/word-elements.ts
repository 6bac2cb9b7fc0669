/** What mammoth makes of a Word document, as far as it is looked at here; it declares no types of its own. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  /** Of text. */
  readonly value?: string;
  /** Of a paragraph and a run. */
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  /** Of a paragraph in a list. */
  readonly numbering?: unknown;
  /** Of a run. */
  readonly isBold?: boolean;
  /** Of a run that says its own size, in points. */
  readonly fontSize?: number | null;
  /** Of a note. */
  readonly noteType?: string;
  readonly body?: readonly WordElement[];
  /** Of a document. */
  readonly notes?: { readonly _notes?: Readonly<Record<string, WordElement>> };
}

/** The element with every element inside it, at any depth, put through `change`; null takes one out. */
export function changed(
  element: WordElement,
  change: (element: WordElement) => WordElement | null,
): WordElement | null {
  const children = element.children?.flatMap((child) => changed(child, change) ?? []);
  return change(children ? { ...element, children } : element);
}

export function within(element: WordElement, type: string): WordElement[] {
  const inside = (element.children ?? []).flatMap((child) => within(child, type));
  return element.type === type ? [element, ...inside] : inside;
}

export function plainText(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return '\t';
  if (element.type === 'break') return ' ';
  return (element.children ?? element.body ?? []).map(plainText).join('');
}
