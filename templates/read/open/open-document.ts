import {
  type DecodedDocument,
  decodeDocument,
  MAX_FILE_BYTES,
  PDF_MEDIA_TYPE,
  sha256Of,
  WORD_MEDIA_TYPE,
} from '../decode';
import { FrameworkReadError } from '../framework-read-error';
import { kindOfBytes } from './kind-of-bytes';
import { refuseOle } from './refuse-ole';

type Document = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Any document as the text that it is read from: a PDF as Markdown, a Word document as HTML, text as it stands.
 *
 * @throws FrameworkReadError saying what the file is where it is something else.
 */
export async function openDocument(document: Document): Promise<DecodedDocument> {
  const { name, bytes } = document;
  const kind = kindOfBytes(bytes);
  if (kind !== 'text' && bytes.length > MAX_FILE_BYTES)
    throw new FrameworkReadError('framework.too_large', { bytes: bytes.length, limit: MAX_FILE_BYTES });
  switch (kind) {
    case 'text':
      return decodeDocument(document);
    case 'pdf': {
      // The libraries are large: whoever reads text alone does without them.
      const { pdfToMarkdown } = await import('./pdf/pdf-to-markdown');
      const text = await pdfToMarkdown(bytes);
      return { name, text, kind: 'text', mediaType: PDF_MEDIA_TYPE, sha256: sha256Of(bytes) };
    }
    case 'zip': {
      const { wordToHtml } = await import('./word/word-to-html');
      const text = await wordToHtml(bytes);
      return { name, text, kind: 'html', mediaType: WORD_MEDIA_TYPE, sha256: sha256Of(bytes) };
    }
    case 'ole':
      return refuseOle(bytes);
    case 'rtf':
      throw new FrameworkReadError('framework.rich_text');
    case 'picture':
      throw new FrameworkReadError('framework.unsupported', { found: 'picture' });
  }
}
