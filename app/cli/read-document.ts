import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { firstProblem } from 'templates/framework-consistency';
import { kindOfBytes } from 'templates/read/open/kind-of-bytes';
import { Refusal } from '../domain/errors';
import { readInWorker } from '../domain/frameworks/read-in-worker.server';
import { CommandError } from './command';

/** The bytes of a file that was named on the command line, or a clear sentence. */
export function readBytes(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new CommandError('no_file', { file });
  if (!found.isFile()) throw new CommandError('not_a_file', { file });
  return readFileSync(file);
}

/** A framework from a document in any format that is read, or from a `muskat.framework/1` file that hangs together. */
export async function frameworkOf(file: string): Promise<Framework> {
  const bytes = readBytes(file);
  if (/\.json$/i.test(file)) {
    const parsed = FrameworkSchema.safeParse(jsonOf(bytes));
    if (!parsed.success) throw new CommandError('not_a_framework', { file });
    const problem = firstProblem(parsed.data);
    if (problem) throw new Refusal('invalid', problem.code, problem.values);
    return parsed.data;
  }
  const document = { name: basename(file), bytes };
  const { framework } = UNPACKED.has(kindOfBytes(bytes))
    ? await readInWorker(document)
    : await (await import('templates/read/read-document')).readDocument(document);
  return framework;
}

/** What can unpack to more than memory holds is read under limits. Text cannot, and is read at once. */
const UNPACKED: ReadonlySet<string> = new Set(['pdf', 'zip']);

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** The one file that a command is about. */
export function onlyFile(positionals: string[]): string {
  const [file, ...more] = positionals;
  if (!file) throw new CommandError('file_missing');
  if (more.length > 0) throw new CommandError('too_many_files', { more: more.join(' ') });
  return file;
}
