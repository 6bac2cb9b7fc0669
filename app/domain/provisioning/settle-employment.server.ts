import type { Transaction } from 'db/client.server';
import { people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { assertCanLead } from '../people/employment/reporting-line.server';
import { unitsCalled } from '../people/find-by-text.server';
import { employmentMeant, living, stepsToEnd, stepsTowards } from '../people-import/employment-steps.rules';
import { employmentWriter } from '../people-import/employment-writer.server';
import { roleOf } from './level.server';
import type { PersonSaid, ProvisioningContext } from './provisioning.schema';
import { historyOf } from './read-people.server';

type Work = Pick<PersonSaid, 'title' | 'department' | 'level' | 'leaderId'>;

/**
 * Brings the employment to what the directory says from today, and tells whether anything became different. Only an
 * employment that a directory began is a directory's to change: what the payroll system or a person has registered
 * stays. Somebody of whom nothing says where they work has no employment yet.
 *
 * Refuses with `provisioning.left` for whoever has left by what others registered, `people.unit_ambiguous`, the codes of
 * `roleOf` and those of a reporting line that cannot be.
 */
export function settleEmployment(
  ctx: ProvisioningContext,
  tx: Transaction,
  personId: string,
  said: Work,
): boolean {
  assertLeaderExists(tx, said.leaderId);
  const today = civilDateOf(ctx.now);
  const history = historyOf(tx, personId);
  const alive = living(history, today);
  if (alive.some(({ source }) => source !== 'provisioning')) return false;
  const last = history.at(-1);
  if (alive.length === 0 && last && last.source !== 'provisioning')
    throw new Refusal('conflict', 'provisioning.left');
  const current = employmentMeant(history, null, today);
  const before = current ?? last;
  const unit = said.department === null ? before?.unitId : unitCalled(tx, said.department);
  if (unit === undefined) return false;
  if (!current || said.leaderId !== current.leaderId)
    assertCanLead(tx, ctx.now, { personId, leaderId: said.leaderId, from: today });
  const role = roleOf(ctx.db, said, before);
  const wanted = { unit, role, title: said.title ?? '', leader: said.leaderId, startsOn: null, endsOn: null };
  const steps = stepsTowards(history, wanted, today);
  employmentWriter(ctx.db, 'provisioning')(personId, steps);
  return steps.length > 0;
}

/** Ends what a directory began, with today as its last day. */
export function endEmployment(ctx: ProvisioningContext, personId: string): void {
  const today = civilDateOf(ctx.now);
  const own = historyOf(ctx.db, personId).filter(({ source }) => source === 'provisioning');
  employmentWriter(ctx.db, 'provisioning')(personId, stepsToEnd(own, today, today));
}

/** By code or name among those there are; else one is made at the top, as when somebody is added on the page. */
function unitCalled(tx: Transaction, text: string): string {
  const [found, another] = unitsCalled(tx, text);
  if (another) throw new Refusal('invalid', 'people.unit_ambiguous');
  if (found) return found;
  const id = newId();
  tx.insert(units).values({ id, name: text }).run();
  return id;
}

/** Also where the employment is others' to change: a directory is told of what it has wrong. */
function assertLeaderExists(tx: Transaction, leaderId: string | null): void {
  if (leaderId === null) return;
  if (!tx.select({ id: people.id }).from(people).where(eq(people.id, leaderId)).get())
    throw new Refusal('invalid', 'people.leader_unknown');
}
