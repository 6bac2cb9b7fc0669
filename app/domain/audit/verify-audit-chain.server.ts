import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { asc, desc } from 'drizzle-orm';
import type { Keys } from '../keys.server';
import { auditMac, FIRST_MAC } from './audit-mac.server';

export type AuditVerdict = { rows: number; firstBadRow: number | null };

/**
 * Recomputes the chain of the audit log from the first row. Names the first row that was changed, or
 * that follows a removed one. Rows cut off at the end leave a shorter but valid chain: compare `rows`
 * with an earlier run to see that.
 */
export function verifyAuditChain(db: Db, keys: Keys): AuditVerdict {
  let previous = FIRST_MAC;
  let rows = 0;
  for (const row of db.select().from(auditEvents).orderBy(asc(auditEvents.seq)).all()) {
    rows += 1;
    if (row.seq !== rows || row.mac !== auditMac(keys.audit, previous, row))
      return { rows, firstBadRow: row.seq };
    previous = row.mac;
  }
  return { rows, firstBadRow: null };
}

/** Whether the newest row of the log was written with this key; true for an empty log. */
export function auditKeyFits(db: Db, keys: Keys): boolean {
  const [last, before] = db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(2).all();
  return !last || last.mac === auditMac(keys.audit, before?.mac ?? FIRST_MAC, last);
}
