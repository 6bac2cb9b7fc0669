import type { Db } from 'db/client.server';

/**
 * Empties the write-ahead logs of the database and the keyring, in which earlier versions of pages linger; the pages
 * themselves are overwritten as they are freed (`secure_delete`). Not inside a transaction. Where another process is
 * reading at this very moment it is left to the next time.
 */
export function leaveNothingBehind(db: Db): void {
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
}
