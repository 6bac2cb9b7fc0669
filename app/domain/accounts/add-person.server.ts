import { transact } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { employments, organisations, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { newId } from '../ids';
import type { NewPerson } from '../people/people.schema';
import { firstPassword } from './first-password.server';
import { hashPassword } from './passwords.server';

/**
 * Adds a person who works here from today, and returns the password to hand over, which is shown once
 * and has to be changed at first login. For administrators. Refuses with `people.email_taken` and `people.leader_unknown`.
 */
export async function addPerson(
  ctx: Context,
  input: NewPerson,
): Promise<{ personId: string; password: string }> {
  authorizeFunction(ctx.actor, 'administer-people');
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return transact(ctx.db, (tx) => {
    if (tx.select().from(people).where(eq(people.email, input.email)).get())
      throw new Refusal('invalid', 'people.email_taken');
    if (input.leaderId && !tx.select().from(people).where(eq(people.id, input.leaderId)).get())
      throw new Refusal('invalid', 'people.leader_unknown');
    const personId = newId();
    const { language } = tx.select().from(organisations).get() ?? { language: 'da' as const };
    tx.insert(people)
      .values({ id: personId, name: input.name, email: input.email, language, createdAt: ctx.now })
      .run();
    tx.insert(accounts).values({ personId, passwordHash, mustChangePassword: 'yes' }).run();
    if (input.grant !== '')
      tx.insert(grants).values({ personId, grant: input.grant, givenAt: ctx.now }).run();
    const unit = tx.select().from(units).where(eq(units.name, input.unit)).get();
    const unitId = unit?.id ?? newId();
    if (!unit) tx.insert(units).values({ id: unitId, name: input.unit }).run();
    tx.insert(employments)
      .values({
        id: newId(),
        personId,
        unitId,
        title: input.title,
        role: input.role,
        leaderId: input.leaderId,
        startsOn: civilDateOf(ctx.now),
      })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'person.add',
      subjectType: 'person',
      subjectId: personId,
      details: { grant: input.grant || null, leader: input.leaderId, role: input.role, unit: unitId },
    });
    return { personId, password };
  });
}
