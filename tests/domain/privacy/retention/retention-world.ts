import { runRetention } from 'app/domain/privacy/retention/run-retention.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { desc, eq, like } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import type { TestOrganisation } from 'tests/support/test-database';

const passwordHash = await quickPassword(PASSWORD);
const MUS = { employee: 'Jonas', leader: 'Anne', shared: true, heldOn: '2026-03-02' };

export function organisation(): TestOrganisation {
  const org = organisationWithTeam();
  org.db.update(accounts).set({ passwordHash }).run();
  return org;
}
export const at = (org: TestOrganisation, when: string) => org.setNow(new Date(`${when}T02:00:00Z`));
/** The clock goes on as it does in a server that runs: with a run, and something logged, every day. */
export const run = (org: TestOrganisation) => runRetention(org.system(), { clockConfirmed: true });
export const exists = ({ db }: TestOrganisation, id: string) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get() !== undefined;
export const lastEvents = ({ db }: TestOrganisation) =>
  db
    .select({ action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(like(auditEvents.action, 'retention.%'))
    .orderBy(desc(auditEvents.seq))
    .all();
/** A signed MUS of Jonas a year from 2026 on; the ids in that order. */
export async function yearly(org: TestOrganisation, years: number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const year of years) {
    at(org, `${year}-03-02`);
    ids.push((await plantConversation(org, { ...MUS, heldOn: `${year}-03-02`, state: 'signed' })).id);
  }
  return ids;
}
