import type { Framework } from 'templates/framework.schema';
import { isTooLong, LONGEST_TEXT } from 'templates/framework-limits';
import { FrameworkReadError } from './framework-read-error';
import { openDocument } from './open/open-document';
import { readText } from './read-framework';

/** `text` is what every `source.start` and `source.end` of the framework points into. */
export interface ReadDocument {
  readonly framework: Framework;
  /** The decoded text; of a Word document the HTML, of a PDF the Markdown that was made of it. */
  readonly text: string;
}

/**
 * Reads an organisation's framework document into `muskat.framework/1`: Markdown, plain text, HTML, Word (.docx)
 * or PDF, told by what it holds first and by its name second. Pure and deterministic: the same name and bytes give
 * the same framework, ids included.
 *
 * A hostile document can make this take all memory and time there is: a server calls `readInWorker` instead.
 *
 * @throws FrameworkReadError where the bytes are no document that can be read, or hold no statement, or more than any
 *   framework does (`framework.too_long`).
 */
export async function readDocument(document: { name: string; bytes: Uint8Array }): Promise<ReadDocument> {
  const opened = await openDocument(document);
  if (opened.text.length > LONGEST_TEXT) throw new FrameworkReadError('framework.too_long');
  const framework = readText(opened);
  if (isTooLong(framework)) throw new FrameworkReadError('framework.too_long');
  return { framework, text: opened.text };
}
