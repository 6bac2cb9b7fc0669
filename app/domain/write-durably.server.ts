import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that is there whole or not at all, whenever the power goes. Replaces what is there. */
export function writeDurably(file: string, content: string, mode: number): void {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, content, { mode, flag: 'wx', flush: true });
  putInPlace(unfinished, file);
}

/** Gives a file its final name, for good: its content and the name are on the disk when this returns. */
export function putInPlace(unfinished: string, file: string): void {
  syncToDisk(unfinished);
  renameSync(unfinished, file);
  syncToDisk(dirname(file));
}

function syncToDisk(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
