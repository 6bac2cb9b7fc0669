import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { employments, organisations, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { assertCanLead } from '../people/employment/reporting-line.server';
import { unitsCalled } from '../people/find-by-text.server';
import type { NewPerson } from '../people/people.schema';
import { type GrantOutcome, giveOrAsk } from '../people/rights/grants.server';
import { firstPassword } from './first-password.server';
import { hashPassword } from './passwords.server';

/**
 * Adds a person who works here from today, and returns the password to hand over, which is shown once
 * and has to be changed at first login; none where people do not log in with one (`passwordLogin`). A special right is given, or asked for where another administrator has
 * to decide. For administrators. Refuses with `people.email_taken`, `people.unit_ambiguous`, and the codes of a
 * reporting line that cannot be.
 */
export async function addPerson(
  ctx: Context,
  input: NewPerson,
  { passwordLogin = true }: { passwordLogin?: boolean } = {},
): Promise<{ personId: string; password: string | null; right: GrantOutcome | null }> {
  authorizeFunction(ctx.actor, 'administer-people');
  const password = passwordLogin ? firstPassword() : null;
  const passwordHash = password && (await hashPassword(password));
  return transact(ctx.db, (tx) => {
    if (tx.select().from(people).where(eq(people.email, input.email)).get())
      throw new Refusal('invalid', 'people.email_taken');
    const personId = newId();
    const today = civilDateOf(ctx.now);
    assertCanLead(tx, ctx.now, { personId, leaderId: input.leaderId, from: today });
    const { language } = tx.select().from(organisations).get() ?? { language: 'da' as const };
    tx.insert(people)
      .values({ id: personId, name: input.name, email: input.email, language, createdAt: ctx.now })
      .run();
    const mustChangePassword = passwordHash === null ? 'no' : 'yes';
    tx.insert(accounts).values({ personId, passwordHash, mustChangePassword }).run();
    const [unit, another] = unitsCalled(tx, input.unit);
    if (another) throw new Refusal('invalid', 'people.unit_ambiguous');
    const unitId = unit ?? newId();
    if (!unit) tx.insert(units).values({ id: unitId, name: input.unit }).run();
    tx.insert(employments)
      .values({
        id: newId(),
        personId,
        unitId,
        title: input.title,
        role: input.role,
        leaderId: input.leaderId,
        startsOn: today,
      })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'person.add',
      subjectType: 'person',
      subjectId: personId,
      details: { leader: input.leaderId, role: input.role, unit: unitId },
    });
    const right = input.grant === '' ? null : giveOrAsk(ctx, tx, personId, input.grant);
    return { personId, password, right };
  });
}
