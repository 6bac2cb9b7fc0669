import { transact } from 'db/client.server';
import { codeSecrets, passkeys, recoveryCodes } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { queueMail } from '../../notifications/queue-mail.server';
import { assertPerson } from '../../people/find-person.server';
import { endSessionsOf } from '../sessions.server';

/**
 * Takes passkeys, app and recovery codes from somebody who has lost them all, and ends their sessions; the password
 * stays as it is, and the person is told by mail. An act of its own, for administrators, about others: refuses with `account.own_factors` for oneself.
 */
export function removeFactors(ctx: Context, personId: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  const event = { action: 'account.remove-factors', subjectType: 'person', subjectId: personId };
  if (personId === ctx.actor.personId) throw new Refusal('conflict', 'account.own_factors', {}, event);
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    tx.delete(passkeys).where(eq(passkeys.personId, personId)).run();
    tx.delete(codeSecrets).where(eq(codeSecrets.personId, personId)).run();
    tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
    endSessionsOf(tx, personId, ctx.now);
    queueMail(ctx, tx, { to: personId, kind: 'factors-removed', conversationId: null });
    appendAuditEvent(ctx, tx, event);
  });
}
