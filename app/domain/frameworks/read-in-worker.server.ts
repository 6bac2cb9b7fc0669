import { FrameworkReadError } from 'templates/read/framework-read-error';
import type { ReadDocument } from 'templates/read/read-document';
import { READ_LIMITS, runReader } from './run-reader.server';

type Refused = Pick<FrameworkReadError, 'code' | 'details'>;

/**
 * `readDocument` in a process of its own (`runReader`).
 *
 * @throws FrameworkReadError with the reader's codes; `framework.too_heavy` where a limit was passed,
 *   `framework.busy` where too many are waiting already. The signal's reason where that was given.
 */
export async function readInWorker(
  document: { name: string; bytes: Uint8Array },
  limits = READ_LIMITS,
  signal?: AbortSignal,
): Promise<ReadDocument> {
  const outcome = await runReader<ReadDocument, Refused>('read-document', document, limits, signal);
  if (outcome === 'busy') throw new FrameworkReadError('framework.busy');
  if (outcome === 'too-heavy') throw new FrameworkReadError('framework.too_heavy');
  if ('read' in outcome) return outcome.read;
  const { refused } = outcome;
  throw new FrameworkReadError(refused.code, refused.details);
}
