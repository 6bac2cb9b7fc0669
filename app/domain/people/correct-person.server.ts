import { type Transaction, transact } from 'db/client.server';
import { grants } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, eq, ne } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { assertPerson } from './find-person.server';
import type { CorrectPerson } from './person-forms.schema';

/**
 * Corrects name, e-mail and payroll number. For administrators. Refuses with `people.email_taken`,
 * `people.number_taken`, and with `people.email_of_rights` for the e-mail of somebody else who has special
 * rights: an administrator could take over their rights with their login.
 */
export function correctPerson(ctx: Context, personId: string, input: CorrectPerson): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    const before = assertPerson(tx, personId);
    const { name, email, employeeNumber } = input;
    const other = ne(people.id, personId);
    if (
      tx
        .select()
        .from(people)
        .where(and(eq(people.email, email), other))
        .get()
    )
      throw new Refusal('invalid', 'people.email_taken');
    if (
      employeeNumber &&
      tx
        .select()
        .from(people)
        .where(and(eq(people.employeeNumber, employeeNumber), other))
        .get()
    )
      throw new Refusal('invalid', 'people.number_taken');
    if (email !== before.email && personId !== ctx.actor.personId && hasRights(tx, personId))
      throw new Refusal(
        'conflict',
        'people.email_of_rights',
        {},
        { action: 'person.correct', subjectType: 'person', subjectId: personId },
      );
    tx.update(people).set({ name, email, employeeNumber }).where(eq(people.id, personId)).run();
    appendAuditEvent(ctx, tx, {
      action: 'person.correct',
      subjectType: 'person',
      subjectId: personId,
      details: {
        name: name !== before.name,
        email: email !== before.email,
        employeeNumber: employeeNumber !== before.employeeNumber,
      },
    });
  });
}

/** Whether somebody has a special right, of whatever kind. */
export function hasRights(tx: Transaction, personId: string): boolean {
  return tx.select().from(grants).where(eq(grants.personId, personId)).get() !== undefined;
}
