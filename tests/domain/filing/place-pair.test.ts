import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, type Pair, preparePair, removePair, showPair } from 'app/domain/filing/place-pair.server';
import { beforeEach, expect, it, onTestFinished } from 'vitest';

const PAIR: Pair = {
  name: 'muskat-1',
  pdf: Buffer.alloc(50_000, '%PDF-1.7 '),
  metadata: { ending: 'json', bytes: Buffer.from('{"file":"muskat-1.pdf"}') },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muskat-pair-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

class Killed extends Error {}

/** A disk on which a process dies at the so manieth thing that it does; before each, a watcher looks into the folder. */
function dyingAt(step: number, look: () => void) {
  let steps = 0;
  const before = () => {
    look();
    steps += 1;
    if (steps >= step) throw new Killed();
  };
  const dying: Disk = {
    async open(...args: Parameters<typeof disk.open>) {
      before();
      const file = await disk.open(...args);
      const { writeFile, sync } = file;
      // Half of it is there when the process dies while it writes.
      file.writeFile = async (data) => {
        if (typeof data === 'string') throw new TypeError('only bytes are written');
        await writeFile.call(file, data.subarray(0, data.length / 2));
        before();
        await writeFile.call(file, data.subarray(data.length / 2));
      };
      file.sync = async () => {
        before();
        await sync.call(file);
      };
      return file;
    },
    async rename(...args: Parameters<typeof disk.rename>) {
      before();
      await disk.rename(...args);
    },
    async rm(...args: Parameters<typeof disk.rm>) {
      before();
      await disk.rm(...args);
    },
  } as Disk;
  return { dying, steps: () => steps };
}

const whole = () => [
  readFileSync(join(folder, 'muskat-1.json')).equals(PAIR.metadata.bytes),
  readFileSync(join(folder, 'muskat-1.pdf')).equals(PAIR.pdf),
];

/** Takes metadata for the sign that there is something to fetch. */
function watch(): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.pdf')) expect(readFileSync(join(folder, name)).equals(PAIR.pdf)).toBe(true);
    if (name.endsWith('.json')) expect(whole()).toEqual([true, true]);
    expect(name.startsWith('.') || /^muskat-1\.(pdf|json)$/.test(name)).toBe(true);
  }
}

it('a watcher never sees half a file or metadata without its PDF, and whoever dies at any step leaves one pair once it is tried again', async () => {
  const { steps } = await attempt(Number.POSITIVE_INFINITY);
  expect(steps()).toBeGreaterThan(8);
  for (let step = 1; step <= steps(); step += 1) {
    rmSync(folder, { recursive: true });
    await disk.mkdir(folder);
    await expect(attempt(step)).rejects.toThrow(Killed);
    watch();
    await preparePair(folder, PAIR);
    watch();
    await showPair(folder, PAIR);
    expect(readdirSync(folder).sort(), `killed at ${step}`).toEqual(['muskat-1.json', 'muskat-1.pdf']);
    expect(whole()).toEqual([true, true]);
  }
});

async function attempt(step: number) {
  const at = dyingAt(step, watch);
  await preparePair(folder, PAIR, at.dying);
  await showPair(folder, PAIR, at.dying);
  return at;
}

it('the group of the folder can read the pair and take it away, and nobody else', async () => {
  const before = process.umask(0o077);
  onTestFinished(() => void process.umask(before));
  await preparePair(folder, PAIR);
  await showPair(folder, PAIR);
  expect(statSync(join(folder, 'muskat-1.pdf')).mode & 0o777).toBe(0o660);
});

it('a pair that is taken back leaves nothing, however far it was', async () => {
  for (const go of [() => preparePair(folder, PAIR), () => showPair(folder, PAIR)]) {
    await preparePair(folder, PAIR);
    await go();
    await removePair(folder, PAIR);
    expect(readdirSync(folder)).toEqual([]);
  }
});
