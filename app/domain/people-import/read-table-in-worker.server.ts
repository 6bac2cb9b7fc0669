import { Refusal } from '../errors';
import { READ_LIMITS, runReader } from '../frameworks/run-reader.server';
import type { Table } from './people-import.schema';

type Refused = { code: string; details: Record<string, string | number> };

/**
 * `readTable` in a process of its own, so that the server goes on answering while a file of the whole organisation is
 * read, and no file can make it fall over. Refuses with the codes of `readTable`, with `people_import.too_heavy` where a
 * limit of time or memory was passed, and with `people_import.busy` where too many files wait already.
 */
export async function readTableInWorker(bytes: Uint8Array, limits = READ_LIMITS): Promise<Table> {
  const outcome = await runReader<Table, Refused>('read-table', bytes, limits);
  if (outcome === 'busy') throw new Refusal('unavailable', 'people_import.busy');
  if (outcome === 'too-heavy') throw new Refusal('invalid', 'people_import.too_heavy');
  if ('read' in outcome) return outcome.read;
  const { refused } = outcome;
  throw new Refusal('invalid', refused.code, refused.details);
}
