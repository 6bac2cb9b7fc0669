import type { Framework } from 'templates/framework.schema';
import { MAX_DOCUMENT_BYTES } from 'templates/read/decode';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readFramework } from 'templates/read/read-framework';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { storeFramework } from './store-framework.server';

/** The largest document that is taken, in bytes. */
export const DOCUMENT_LIMIT = MAX_DOCUMENT_BYTES;

/**
 * Reads a document and stores the framework that it holds; returns its id, the one it has where the
 * same document has been read before. For administrators. Refuses with the reader's own codes
 * (`framework.empty`, `framework.unreadable` ...), each of which has a text that says what to do.
 */
export function importFramework(ctx: Context, document: { name: string; bytes: Uint8Array }): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return storeFramework(ctx, read(document));
}

function read(document: { name: string; bytes: Uint8Array }): Framework {
  try {
    return readFramework(document);
  } catch (error) {
    if (error instanceof FrameworkReadError) throw new Refusal('invalid', error.code, { ...error.details });
    throw error;
  }
}
