import { FrameworkReadError } from 'templates/read/framework-read-error';
import type { ReadDocument } from 'templates/read/read-document';
import { authorizeFunction } from '../../access/authorize';
import { readingFile } from '../../audit/reading-file';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { readInWorker } from '../read-in-worker.server';
import { READ_LIMITS } from '../run-reader.server';
import { importFrameworkJson } from './import-framework-json.server';
import { type StartedReview, startReview } from './start-review.server';

/**
 * Reads a document, or a framework that was exported as JSON, and begins its review, or goes on with the one that is
 * under way. For administrators. Refuses with the reader's own codes (`framework.empty`, `framework.unreadable` ...), each of
 * which has a text that says what to do; then nothing is stored. `name` is what the framework is to be called, where
 * that is known; else the document says. `signal` ends the reading where nobody waits for it any more.
 */
export async function openForReview(
  ctx: Context,
  document: { name: string; bytes: Uint8Array },
  { name, signal }: { name?: string | undefined; signal?: AbortSignal } = {},
): Promise<StartedReview> {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  if (/\.json$/i.test(document.name)) return readingFile(ATTEMPT, () => importFrameworkJson(ctx, document));
  const { framework, text } = await readingFile(ATTEMPT, () => read(document, signal));
  return startReview(ctx, { framework: { ...framework, name: name ?? framework.name }, text });
}

/** For the log, where the file is none that can be read. */
const ATTEMPT = { action: 'framework.start-review', subjectType: 'framework' };

async function read(
  document: { name: string; bytes: Uint8Array },
  signal: AbortSignal | undefined,
): Promise<ReadDocument> {
  try {
    return await readInWorker(document, READ_LIMITS, signal);
  } catch (error) {
    if (error instanceof FrameworkReadError) throw new Refusal('invalid', error.code, { ...error.details });
    throw error;
  }
}
