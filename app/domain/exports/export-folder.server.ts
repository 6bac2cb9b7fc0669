import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the archives of a data folder lie, encrypted. Made where it is not there. */
export function exportFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const archiveFile = (folder: string, exportId: string): string => join(folder, exportId);

/** What an archive is called until it is whole: nobody who makes it anew writes the same one. */
export const unfinishedArchive = (folder: string, { id, attempts }: { id: string; attempts: number }) =>
  join(folder, `${id}.${attempts}.unfinished`);

export const removeArchive = (folder: string, exportId: string): void =>
  rmSync(archiveFile(folder, exportId), { force: true });

/**
 * Removes every file but those that are wanted: what a killed process has left, and what is over. What is wanted is asked
 * once the folder has been read, so that no file is taken for unwanted because it is newer than the answer.
 */
export function removeUnwanted(folder: string, wanted: () => ReadonlySet<string>): void {
  const names = readdirSync(folder);
  const kept = wanted();
  for (const name of names) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}
