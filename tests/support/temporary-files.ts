import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** What the tests need is a tenth of it; where memory is scarcer than this they do not take it. */
const ROOM = 4 * 1024 ** 3;
const PREFIX = 'muskat-tests-';
const DAY = 24 * 60 * 60_000;
/** Where the system says that temporary files go: one for Linux and macOS, two for Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * All temporary files of a run, in one folder that goes away with it. In memory where there is room: the product
 * writes through to the disk at every commit, and a test that waits for a disk holds no more than one that does not.
 */
export default function temporaryFiles(): () => void {
  const place = hasRoomInMemory() ? IN_MEMORY : tmpdir();
  removeForgotten(place);
  const folder = mkdtempSync(join(place, PREFIX));
  for (const name of NAMES) process.env[name] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // Whoever breaks a run off at the keyboard comes by here alone.
  process.once('exit', remove);
  return remove;
}

function hasRoomInMemory(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return Math.min(bavail * bsize, freemem()) >= ROOM;
}

/** What runs left that were killed. */
function removeForgotten(place: string): void {
  const left = readdirSync(place)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(place, name));
  for (const folder of left) {
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < Date.now() - DAY) rmSync(folder, { recursive: true, force: true });
  }
}
