import { encode } from 'html-entities';
import mammoth from 'mammoth';
import { FrameworkReadError } from '../../framework-read-error';
import { pageFurniture } from './page-furniture';
import type { WordElement } from './word-elements';
import { wordParts } from './word-parts';
import { structuredWord } from './word-structure';
import { wordStyles } from './word-styles';

/** Paragraph styles beyond what mammoth knows; headings have been given its own names by then. */
const STYLE_MAP = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((n) => `p[style-name='toc ${n}'] => nav > p:fresh`),
  "p[style-name='TOC Heading'] => nav > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Citat'] => blockquote > p:fresh",
  "p[style-name='Stærkt citat'] => blockquote > p:fresh",
];

/**
 * A Word document (.docx) as HTML. What the author deleted with changes tracked, and what others commented, is not
 * in it; running heads and notes stand at the end as `<footer>`.
 *
 * @throws FrameworkReadError where the bytes are no Word document, or one without text.
 */
export async function wordToHtml(bytes: Uint8Array): Promise<string> {
  const parts = await wordParts(bytes);
  const styles = wordStyles(parts.get('word/styles.xml') ?? '');
  let notes: readonly string[] = [];
  const transformDocument = (document: WordElement): WordElement => {
    const structured = structuredWord(document, styles);
    notes = structured.notes;
    return structured.document;
  };
  const body = await converted(bytes, transformDocument);
  if (!/[\p{L}\p{N}]/u.test(body.replace(/<[^<>]*>/g, '')))
    throw new FrameworkReadError('framework.only_pictures');
  const asides = [...notes, ...pageFurniture(parts)];
  return [body, ...asides.map((text) => `<footer><p>${encode(text)}</p></footer>`)].join('\n');
}

async function converted(
  bytes: Uint8Array,
  transformDocument: (document: WordElement) => WordElement,
): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, externalFileAccess: false, transformDocument },
    );
    return paragraphsOnLines(value);
  } catch {
    throw new FrameworkReadError('framework.broken');
  }
}

/** Line numbers tell a person where to look: a line for each paragraph, heading and row. */
function paragraphsOnLines(html: string): string {
  return html.replace(/<\/(?:p|h[1-6]|li|tr|table|ul|ol|nav|blockquote)>(?=<)/g, '$&\n');
}
