import { createHmac } from 'node:crypto';
import type { auditEvents } from 'db/schema/audit';

export const FIRST_MAC = '0'.repeat(64);

/** The chain value of one row: over the one before and every column, in a fixed order. */
export function auditMac(
  key: Buffer,
  previous: string,
  row: Omit<typeof auditEvents.$inferSelect, 'mac'>,
): string {
  const parts = [
    previous,
    row.seq,
    row.at.getTime(),
    row.actorId,
    row.action,
    row.outcome,
    row.subjectType,
    row.subjectId,
    row.details,
  ];
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
