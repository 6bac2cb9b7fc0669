// The process that runReader starts: reads one file and is ended. It is sent the address of the built reader; where
// that is null, it runs the TypeScript sources, as bin/muskat.js does: the same reading, started slower.
import { writeFileSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY = 50;

if (isMainThread) process.once('message', answer);
else watch(workerData);

/** Each reader by its source, and what it is called there. */
const READERS = {
  'read-document': { source: '../../../templates/read/read-document.ts', name: 'readDocument' },
  'read-table': { source: '../people-import/read-table.server.ts', name: 'readTable' },
  'verify-uploaded': { source: '../signing/verify-uploaded.ts', name: 'verifyUploaded' },
};

/** What a reader refuses a file with, that is ours to tell. */
const REFUSALS = new Set(['FrameworkReadError', 'Refusal']);

async function answer({ input, limits, reader, built }) {
  process.once('disconnect', () => process.exit());
  dieFirst();
  new Worker(new URL(import.meta.url), { workerData: { ...limits, parent: process.ppid } });
  try {
    const { source, name } = READERS[reader];
    const module = await import(built ?? (await fromSource(source)));
    process.send({ read: await module[name](input) });
  } catch (error) {
    if (REFUSALS.has(error?.name))
      process.send({ refused: { code: error.code, details: error.details ?? error.values } });
    else process.send({ failed: String(error?.stack ?? error) });
  }
}

/** The address of a reader's source, which can be imported from then on. */
async function fromSource(source) {
  const { register } = await import('tsx/esm/api');
  register();
  return new URL(source, import.meta.url).href;
}

/** Where memory runs out all the same, Linux is to take this process and not the server. */
function dieFirst() {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Another system, or one that forbids it: the limits are what is left.
  }
}

/**
 * A thread beside the reading, which holds even while the reading, or the server, is busy and hears nothing: ends the
 * process when it has grown too large, has run too long or has been left behind by the server.
 */
function watch({ megabytes, milliseconds, parent }) {
  const end = () => process.kill(process.pid, 'SIGKILL');
  setTimeout(end, milliseconds);
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 1_000_000 || process.ppid !== parent) end();
  }, LOOK_EVERY);
}
