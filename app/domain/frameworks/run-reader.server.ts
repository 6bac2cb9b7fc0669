import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtReader, type Reader } from './built-reader.server';
import { createQueue } from './read-queue.server';

/**
 * What reading one file may cost: its time, the objects it makes (`heap`), and all the memory that its process takes,
 * with what is unpacked into buffers (`megabytes`); of that never more than half of what is available.
 */
export const READ_LIMITS = { milliseconds: 60_000, heap: 512, megabytes: 1000 };

/** What a process takes that reads an ordinary document: with less, none could be read. In megabytes. */
const LEAST_MEMORY = 300;

/** Beyond these, files wait in line; a line as long as this is a flood. */
const AT_ONCE = 2;
const LONGEST_LINE = 20;

const queue = createQueue({ atOnce: AT_ONCE, longestLine: LONGEST_LINE });
/** Files of strangers have a line of their own: nobody who works here waits behind it. */
const strangers = createQueue({ atOnce: 1, longestLine: 10 });
const OF_STRANGERS: ReadonlySet<Reader> = new Set(['verify-uploaded']);

/** What the process says: read-worker.js. `refused` is what the reader refuses with, of its own. */
type Answer<Result, Refused> =
  | { readonly read: Result }
  | { readonly refused: Refused }
  | { readonly failed: string };

type Outcome<Result, Refused> = Exclude<Answer<Result, Refused>, { failed: string }> | 'too-heavy' | 'busy';

/**
 * Reads what somebody else has made in a process of its own, with a limit to the memory and time that it may take, so
 * that no file can make the server wait or fall over. At most two are read at once; the rest wait. A `signal` that is
 * given ends the reading, or the waiting for it, and its reason is thrown.
 *
 * 'too-heavy' where a limit was passed, 'busy' where too many are waiting already.
 */
export function runReader<Result, Refused>(
  reader: Reader,
  input: unknown,
  limits = READ_LIMITS,
  signal?: AbortSignal,
): Promise<Outcome<Result, Refused>> {
  const line = OF_STRANGERS.has(reader) ? strangers : queue;
  const turn = line(() => runInProcess<Result, Refused>(reader, input, limits, signal), signal);
  return turn ?? Promise.resolve('busy');
}

async function runInProcess<Result, Refused>(
  reader: Reader,
  input: unknown,
  { milliseconds, heap, megabytes }: typeof READ_LIMITS,
  signal: AbortSignal | undefined,
): Promise<Outcome<Result, Refused>> {
  const root = installationRoot();
  const reading = fork(join(root, 'app/domain/frameworks/read-worker.js'), {
    execArgv: [`--max-old-space-size=${heap}`],
    env: environment(root),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise((resolve) => reading.once('close', resolve).once('error', resolve));
  try {
    const answer = answerOf<Result, Refused>(reading, milliseconds, signal);
    const limits = { milliseconds, megabytes: Math.min(megabytes, memoryToSpare()) };
    // Where it cannot be sent, the process has ended, and that is the answer.
    reading.send({ input, limits, reader, built: builtReader(root, reader) }, () => {});
    return await answer;
  } finally {
    reading.kill('SIGKILL');
    await ended;
  }
}

function answerOf<Result, Refused>(
  reading: ChildProcess,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Outcome<Result, Refused>> {
  return new Promise((resolve, reject) => {
    const tooHeavy = () => resolve('too-heavy');
    const leave = () => reject(signal?.reason);
    const timer = setTimeout(tooHeavy, milliseconds);
    signal?.addEventListener('abort', leave, { once: true });
    reading.once('message', (answer: Answer<Result, Refused>) => {
      if ('failed' in answer) reject(new Error(`the reading process failed: ${answer.failed}`));
      else resolve(answer);
    });
    reading.once('error', reject);
    reading.once('close', (code, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      // After an answer these change nothing. Its own watch kills it, and so does the system for want of memory.
      if (killedBy !== null || OUT_OF_MEMORY.has(code ?? 0)) tooHeavy();
      else reject(new Error(`the reading process ended without an answer: ${code}`));
    });
  });
}

/** How V8 leaves where a process has no signals to end by. */
const OUT_OF_MEMORY = new Set([134, 0xc0000409]);

/** In megabytes; counts the limit of a container. Half, since two read at once and the server goes on. */
const memoryToSpare = (): number => Math.max(LEAST_MEMORY, process.availableMemory() / 2 / 1_000_000);

/** What is read is not ours: it gets to see nothing of the server's settings, only what a process needs to start. */
function environment(root: string): Record<string, string> {
  const needed: Record<string, string> = { TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') };
  for (const name of ['TMPDIR', 'TEMP', 'SystemRoot']) {
    const value = process.env[name];
    if (value !== undefined) needed[name] = value;
  }
  return needed;
}

/** The folder of the installation, seen from the source file and from the build alike. */
function installationRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('package.json is not above the server');
    folder = dirname(folder);
  }
  return folder;
}
