import { appendAuditEvent } from 'app/domain/audit/append-audit-event.server';
import type { LogFilter } from 'app/domain/oversight/log.schema';
import { exportLog, readLog } from 'app/domain/oversight/read-log.server';
import { transact } from 'db/client.server';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

export const EVERYTHING: LogFilter = { who: '', about: '', action: '', outcome: null, from: null, to: null };

/** Anne leads Jonas, Mie and two with the same first name; Hanne is HR, Adam administers, Rita reads the log. */
export function organisationWithAuditor(): TestOrganisation {
  return createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Øjvind Holm', leader: 'Anne' },
    { name: 'Øjvind Lund', leader: 'Anne' },
    { name: 'Hanne', leader: 'Bo', grants: ['hr'] },
    { name: 'Adam', leader: 'Bo', grants: ['administrator'] },
    { name: 'Rita', leader: 'Bo', grants: ['auditor'] },
    { name: 'Rune', leader: 'Bo', grants: ['auditor', 'hr'] },
  ]);
}

export type Happened = {
  by: string | null;
  action?: string;
  about?: string | null;
  denied?: boolean;
  at?: string;
  details?: Record<string, string>;
};

/** Puts events in the log, in this order. `about` is somebody's name, or the id of a conversation. */
export function happened(organisation: TestOrganisation, ...events: Happened[]): void {
  transact(organisation.db, (tx) => {
    for (const { by, action = 'session.end', about = null, denied, at, details } of events) {
      const ctx = by === null ? organisation.system() : organisation.as(by);
      const person = about !== null && isSomebody(organisation, about);
      appendAuditEvent({ ...ctx, now: at ? new Date(at) : ctx.now }, tx, {
        action,
        outcome: denied ? 'denied' : 'done',
        subjectType: person ? 'person' : 'conversation',
        subjectId: person ? organisation.idOf(about) : about,
        details,
      });
    }
  });
}

function isSomebody(organisation: TestOrganisation, name: string): boolean {
  try {
    organisation.idOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What Rita sees of the log with this filter, without her own reading. */
export function read(
  organisation: TestOrganisation,
  filter: Partial<LogFilter> = {},
  before: number | null = null,
) {
  const page = readLog(organisation.as('Rita'), { ...EVERYTHING, ...filter }, before);
  if (!page.events) throw new Error(`whom does ${page.field} mean?`);
  return { ...page, events: page.events.filter(({ action }) => !action.startsWith('log.')) };
}

export function exported(organisation: TestOrganisation, filter: Partial<LogFilter> = {}) {
  const batches = exportLog(organisation.as('Rita'), { ...EVERYTHING, ...filter });
  if ('field' in batches) throw new Error(`whom does ${batches.field} mean?`);
  return [...batches].flat();
}
