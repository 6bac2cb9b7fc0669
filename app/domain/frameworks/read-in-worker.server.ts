import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import type { ReadDocument } from 'templates/read/read-document';
import { createQueue } from './read-queue.server';

/**
 * What one document may cost. A thread's own limit counts its objects alone, not what is unpacked into buffers: those
 * are seen by how much the whole process grows.
 */
export const READ_LIMITS = { milliseconds: 60_000, megabytes: 512, processGrowth: 1500 };

/** How often the growth of the process is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** Beyond these, documents wait in line; a line as long as this is a flood. */
const AT_ONCE = 2;
const LONGEST_LINE = 20;

const queue = createQueue({ atOnce: AT_ONCE, longestLine: LONGEST_LINE });

/** What the thread says: read-worker.js. */
type Answer =
  | { readonly read: ReadDocument }
  | { readonly refused: Pick<FrameworkReadError, 'code' | 'details'> };

/**
 * `readDocument` in a thread of its own, with a limit to the memory and time that it may take, so that no document
 * can make the server wait or fall over. At most two are read at once; the rest wait.
 *
 * @throws FrameworkReadError with the reader's codes; `framework.too_heavy` where a limit was passed,
 *   `framework.busy` where too many are waiting already.
 */
export function readInWorker(
  document: { name: string; bytes: Uint8Array },
  limits = READ_LIMITS,
): Promise<ReadDocument> {
  const turn = queue(() => readInThread(document, limits));
  return turn ?? Promise.reject(new FrameworkReadError('framework.busy'));
}

async function readInThread(
  { name, bytes }: { name: string; bytes: Uint8Array },
  limits: typeof READ_LIMITS,
): Promise<ReadDocument> {
  // A copy that is handed over: the caller keeps its own, which may be part of a larger buffer.
  const copy = Uint8Array.from(bytes);
  const worker = new Worker(join(installationRoot(), 'app/domain/frameworks/read-worker.js'), {
    workerData: { name, bytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
    // What is read is not ours: it gets to see nothing of the server's settings.
    env: { TSX_TSCONFIG_PATH: join(installationRoot(), 'tsconfig.json') },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, limits);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, limits: typeof READ_LIMITS): Promise<ReadDocument> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    const tooHeavy = () => reject(new FrameworkReadError('framework.too_heavy'));
    const timer = setTimeout(tooHeavy, limits.milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.processGrowth * 1_000_000) tooHeavy();
    }, LOOK_EVERY);
    worker.once('message', (answer: Answer) => {
      if ('read' in answer) return resolve(answer.read);
      const { refused: error } = answer;
      reject(new FrameworkReadError(error.code, error.details));
    });
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooHeavy();
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      // After an answer this changes nothing.
      reject(new Error('the reading thread ended without an answer'));
    });
  });
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
