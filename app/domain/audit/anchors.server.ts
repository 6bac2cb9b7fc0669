import { type Db, transact } from 'db/client.server';
import { auditAnchors, auditEvents } from 'db/schema/audit';
import { desc, eq, lt } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { addDays, civilDateOf, startOfDay } from '../dates';
import type { Anchor } from './anchor.schema';

/**
 * Where the log stood when yesterday ended in Denmark. Null while there was nothing in it, and where it
 * has been noted already.
 */
export function anchorOfYesterday({ db, now }: Pick<SystemContext, 'db' | 'now'>): Anchor | null {
  const today = civilDateOf(now);
  const day = addDays(today, -1);
  if (db.select().from(auditAnchors).where(eq(auditAnchors.day, day)).get()) return null;
  const last = db
    .select({ seq: auditEvents.seq, mac: auditEvents.mac })
    .from(auditEvents)
    .where(lt(auditEvents.at, startOfDay(today)))
    .orderBy(desc(auditEvents.seq))
    .limit(1)
    .get();
  return last ? { day, ...last } : null;
}

/** Keeps an anchor beside the log, once it has been noted outside. */
export function storeAnchor({ db, now }: Pick<SystemContext, 'db' | 'now'>, anchor: Anchor): void {
  transact(db, (tx) => {
    tx.insert(auditAnchors)
      .values({ ...anchor, writtenAt: now })
      .run();
  });
}

/** The anchors that the database itself has; none in one from before there were any. */
export function readAnchors(db: Db): Anchor[] {
  const known = db.$client.prepare("select 1 from sqlite_master where name = 'audit_anchors'").get();
  if (!known) return [];
  const { day, seq, mac } = auditAnchors;
  return db.select({ day, seq, mac }).from(auditAnchors).orderBy(day).all();
}
