// The process that readInWorker starts: reads one document and is ended. Runs the TypeScript sources directly, as
// bin/muskat.js does, so that it is the same whether the server was built or not.
import { writeFileSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY = 50;

if (isMainThread) process.once('message', answer);
else watch(workerData);

async function answer({ document, limits }) {
  process.once('disconnect', () => process.exit());
  dieFirst();
  new Worker(new URL(import.meta.url), { workerData: { ...limits, parent: process.ppid } });
  try {
    const { register } = await import('tsx/esm/api');
    register();
    const { readDocument } = await import(
      new URL('../../../templates/read/read-document.ts', import.meta.url).href
    );
    process.send({ read: await readDocument(document) });
  } catch (error) {
    if (error?.name === 'FrameworkReadError')
      process.send({ refused: { code: error.code, details: error.details } });
    else process.send({ failed: String(error?.stack ?? error) });
  }
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
