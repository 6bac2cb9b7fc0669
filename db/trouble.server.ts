/** What can keep the database from writing for a while, without anything being wrong with what is written. */
export type StorageTrouble =
  /** There is no room left on the disk. */
  | 'full'
  /** Another has been writing for longer than we wait. */
  | 'busy';

/** The trouble that a fault comes of; null where it is a fault of ours. */
export function storageTroubleOf(error: unknown): StorageTrouble | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  return storageTroubleOf(error.cause);
}
