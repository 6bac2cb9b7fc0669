// The thread that readInWorker starts: reads one document and is gone. Runs the TypeScript sources directly, as
// bin/muskat.js does, so that it is the same whether the server was built or not.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readDocument } = await import(
  new URL('../../../templates/read/read-document.ts', import.meta.url).href
);
try {
  parentPort?.postMessage({ read: await readDocument(workerData) });
} catch (error) {
  if (error?.name !== 'FrameworkReadError') throw error;
  parentPort?.postMessage({ refused: { code: error.code, details: error.details } });
}
