import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { asc, desc, gt, max } from 'drizzle-orm';
import type { Keys } from '../keys.server';
import type { Anchor } from './anchor.schema';
import { auditMac, FIRST_MAC } from './audit-mac.server';

/** An anchor that the log does not bear out: it ends before that row, or the row is another than it was. */
type Misfit = Anchor & { why: 'cut-off' | 'changed' };
export type AuditVerdict = { rows: number; firstBadRow: number | null; misfits: Misfit[] };

/**
 * Recomputes the chain of the audit log from the first row, and holds it against where it is known to
 * have stood. Names the first row that was changed, or that follows a removed one. Rows cut off at the
 * end leave a shorter but valid chain: only an anchor shows those. Holds a few thousand rows in memory,
 * however long the log is.
 */
export function verifyAuditChain(db: Db, keys: Keys, anchors: readonly Anchor[] = []): AuditVerdict {
  const noted = new Set(anchors.map(({ seq }) => seq));
  const misfits: Misfit[] = [];
  let previous = FIRST_MAC;
  let rows = 0;
  let firstBadRow: number | null = null;
  for (const row of rowsOf(db)) {
    rows += 1;
    if (row.seq !== rows || row.mac !== auditMac(keys.audit, previous, row)) {
      firstBadRow = row.seq;
      break;
    }
    if (noted.has(rows))
      for (const anchor of anchors)
        if (anchor.seq === rows && anchor.mac !== row.mac) misfits.push({ ...anchor, why: 'changed' });
    previous = row.mac;
  }
  const end =
    db
      .select({ seq: max(auditEvents.seq) })
      .from(auditEvents)
      .get()?.seq ?? 0;
  for (const anchor of anchors) if (anchor.seq > end) misfits.push({ ...anchor, why: 'cut-off' });
  return { rows, firstBadRow, misfits };
}

const BATCH = 5_000;

function* rowsOf(db: Db): Generator<typeof auditEvents.$inferSelect> {
  // A row that somebody has slipped in before the first is a bad one too.
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, after))
      .orderBy(asc(auditEvents.seq))
      .limit(BATCH)
      .all();
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

/** Whether the newest row of the log was written with this key; true for an empty log. */
export function auditKeyFits(db: Db, keys: Keys): boolean {
  const [last, before] = db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(2).all();
  return !last || last.mac === auditMac(keys.audit, before?.mac ?? FIRST_MAC, last);
}
