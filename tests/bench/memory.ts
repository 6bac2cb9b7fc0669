import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');

/** Bytes in use once what nobody needs has been collected. */
function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What stays in memory of doing something `times` times over, measured from a tenth of it on; in bytes. */
export async function growth(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const settled = Math.floor(times / 10);
  let before = 0;
  for (let index = 0; index < times; index++) {
    if (index === settled) before = inUse();
    await work(index);
  }
  return inUse() - before;
}
