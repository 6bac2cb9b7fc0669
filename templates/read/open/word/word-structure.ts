import { changed, plainText, type WordElement, within } from './word-elements';
import type { WordStyle, WordStyles } from './word-styles';

/** Levels that HTML has. */
const DEEPEST = 6;
/** How much larger than the text a line must be set to be a heading by its size alone, in points. */
const LARGER_BY = 1.5;
/** A heading is no longer than this. */
const LONGEST_HEADING = 120;

export interface StructuredWord {
  readonly document: WordElement;
  /** The footnotes and endnotes, a text each. */
  readonly notes: readonly string[];
}

/**
 * Names every paragraph's style by what it is, so that one short style map turns it into HTML: `Heading 2` for what
 * is a heading by its style, its outline level or, where an author only made the words larger, its size. Pictures
 * and the marks of notes are taken out.
 */
export function structuredWord(document: WordElement, styles: WordStyles): StructuredWord {
  const styleOf = (paragraph: WordElement) => styles.byId.get(paragraph.styleId ?? '');
  const paragraphs = within(document, 'paragraph');
  const hasTitle = paragraphs.some((paragraph) => isTitle(styleOf(paragraph)) && plainText(paragraph).trim());
  const sizes = paragraphs.some((paragraph) => styleOf(paragraph)?.heading)
    ? []
    : headingSizes(document, styles);
  const structured = changed(document, (element) => {
    if (element.type === 'image' || element.type === 'noteReference') return null;
    if (element.type === 'tableCell' || element.type === 'table') return element;
    if (element.type !== 'paragraph') return element;
    const style = styleOf(element);
    if (isTitle(style)) return { ...element, styleName: 'Heading 1' };
    if (style?.heading)
      return { ...element, styleName: headingName(style.heading + Number(hasTitle)), numbering: null };
    const bySize = sizes.indexOf(sizeOf(element, styles) ?? 0);
    if (bySize >= 0 && isHeadingText(element)) return { ...element, styleName: headingName(bySize + 1) };
    return style?.bold ? bold(element) : element;
  });
  const notes = Object.values(document.notes?._notes ?? {}).map((note) => plainText(note).trim());
  return { document: structured ?? document, notes: notes.filter((note) => note !== '') };
}

function headingName(level: number): string {
  return `Heading ${Math.min(level, DEEPEST)}`;
}

function isTitle(style: WordStyle | undefined): boolean {
  return /^(?:title|titel|dokumenttitel)$/i.test(style?.name ?? '');
}

/** The sizes that headings are set in, the largest first, where no style says which paragraphs are headings. */
function headingSizes(document: WordElement, styles: WordStyles): number[] {
  const letters = new Map<number, number>();
  const short = new Set<number>();
  // Words in a table are larger or smaller for many reasons.
  const outside = changed(document, (element) => (element.type === 'table' ? null : element));
  for (const paragraph of within(outside ?? document, 'paragraph')) {
    const size = sizeOf(paragraph, styles);
    if (size === null) continue;
    letters.set(size, (letters.get(size) ?? 0) + plainText(paragraph).length);
    if (isHeadingText(paragraph)) short.add(size);
  }
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? styles.size;
  return [...short].filter((size) => size >= body + LARGER_BY).sort((a, b) => b - a);
}

function isHeadingText(paragraph: WordElement): boolean {
  const text = plainText(paragraph).trim();
  return text !== '' && text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) && !paragraph.numbering;
}

/** The size that the whole paragraph is set in; null where it is in several. */
function sizeOf(paragraph: WordElement, styles: WordStyles): number | null {
  const usual = styles.byId.get(paragraph.styleId ?? '')?.size ?? styles.size;
  const runs = within(paragraph, 'run').filter((run) => plainText(run).trim() !== '');
  const sizes = new Set(runs.map((run) => run.fontSize ?? usual));
  const [size] = sizes;
  return sizes.size === 1 ? (size ?? null) : null;
}

function bold(paragraph: WordElement): WordElement {
  return (
    changed(paragraph, (element) => (element.type === 'run' ? { ...element, isBold: true } : element)) ??
    paragraph
  );
}
