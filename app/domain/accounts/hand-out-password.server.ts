import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { queueMail } from '../notifications/queue-mail.server';
import { hasRights } from '../people/correct-person.server';
import { assertPerson } from '../people/find-person.server';
import { firstPassword } from './first-password.server';
import { hashPassword } from './passwords.server';
import { endSessionsOf } from './sessions.server';

/**
 * Gives somebody who has lost their password a temporary one, which is returned to be shown once and has to
 * be changed at the next login; their sessions end, and they are told by mail that it was done, without
 * the password. A second factor stays as it is. For administrators.
 *
 * Refuses with `people.password_of_rights` for whoever has special rights, the actor too: only the operator,
 * at the command line, gives them one (docs/decisions/0017).
 */
export async function handOutPassword(ctx: Context, personId: string): Promise<string> {
  authorizeFunction(ctx.actor, 'administer-people');
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    if (hasRights(tx, personId))
      throw new Refusal(
        'conflict',
        'people.password_of_rights',
        {},
        { action: 'account.hand-out-password', subjectType: 'person', subjectId: personId },
      );
    const handedOut = { passwordHash, mustChangePassword: 'yes' as const };
    tx.insert(accounts)
      .values({ personId, ...handedOut })
      .onConflictDoUpdate({ target: accounts.personId, set: handedOut })
      .run();
    endSessionsOf(tx, personId, ctx.now);
    queueMail(ctx, tx, { to: personId, kind: 'factors-removed', conversationId: null });
    appendAuditEvent(ctx, tx, {
      action: 'account.hand-out-password',
      subjectType: 'person',
      subjectId: personId,
    });
    return password;
  });
}
