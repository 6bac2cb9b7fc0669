import { type Denied, Refusal } from '../errors';

/**
 * What `read` gives of a file that somebody hands in. A file that is refused was an attempt at this, which goes into the
 * log: most are the wrong file, and some are meant to be.
 */
export async function readingFile<T>(
  attempt: Pick<Denied, 'action' | 'subjectType'>,
  read: () => T | Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid' || error.denied) throw error;
    const denied = { ...attempt, subjectId: null, byMistake: true };
    throw new Refusal(error.kind, error.code, error.values, denied);
  }
}
