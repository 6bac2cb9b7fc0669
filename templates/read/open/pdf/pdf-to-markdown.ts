import { withHeadings } from './headings';
import { blocksOf, linedPage } from './page-blocks';
import { hyphenatedWords } from './paragraphs';
import { readPdf } from './read-pdf';
import { toMarkdown } from './to-markdown';

/**
 * A PDF as Markdown, made from where its words stand: columns are read one after another, words broken at the end
 * of a line are whole, larger words are headings, and marked lines are lists.
 *
 * @throws FrameworkReadError where the bytes are no PDF that can be read.
 */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<string> {
  const pages = (await readPdf(bytes)).map(linedPage);
  const hyphenated = hyphenatedWords(pages.flatMap(({ lines }) => lines));
  return toMarkdown(withHeadings(pages.flatMap((page) => blocksOf(page, hyphenated))));
}
