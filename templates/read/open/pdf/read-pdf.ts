import { FrameworkReadError } from '../../framework-read-error';
import type { PdfPage } from './pdf-page';
import { openPdf, operators, type Pdf } from './pdfjs';
import { readPage } from './read-page';

/** More than any framework has, by far; a page takes a few hundredths of a second. */
const MOST_PAGES = 500;

/**
 * The pages of a PDF.
 *
 * @throws FrameworkReadError where it is locked, broken, too long, or holds pictures alone.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new FrameworkReadError('framework.too_many_pages', { pages: pdf.numPages, limit: MOST_PAGES });
    const known = await operators();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(await pdf.getPage(number), known));
    }
    if (!pages.some(({ pieces }) => pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
      throw new FrameworkReadError('framework.no_text', { pages: pages.length });
    return pages;
  } catch (error) {
    throw error instanceof FrameworkReadError ? error : new FrameworkReadError('framework.broken');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new FrameworkReadError('framework.password');
    throw new FrameworkReadError('framework.broken');
  }
}
