import type { Framework } from 'templates/framework.schema';
import { decodeDocument, MAX_DOCUMENT_BYTES, MAX_FILE_BYTES } from 'templates/read/decode';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readText } from 'templates/read/read-framework';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { storeFramework } from './store-framework.server';

/** The largest document that is taken, in bytes: of a Word document or a PDF, and of a text, which holds no pictures. */
export const DOCUMENT_LIMITS = { file: MAX_FILE_BYTES, text: MAX_DOCUMENT_BYTES } as const;

/**
 * Reads a document that needs no review (a starter framework, the demo's) and publishes the framework that it
 * holds; returns its id, that of its newest version where the same document has been published before. For
 * administrators. What an organisation uploads is reviewed first: see review/start-review. Refuses with the reader's own codes
 * (`framework.empty`, `framework.unreadable` ...), each of which has a text that says what to do.
 */
export function importFramework(ctx: Context, document: { name: string; bytes: Uint8Array }): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const { framework, text } = read(document);
  return storeFramework(ctx, framework, text);
}

function read(document: { name: string; bytes: Uint8Array }): { framework: Framework; text: string } {
  try {
    const decoded = decodeDocument(document);
    return { framework: readText(decoded), text: decoded.text };
  } catch (error) {
    if (error instanceof FrameworkReadError) throw new Refusal('invalid', error.code, { ...error.details });
    throw error;
  }
}
