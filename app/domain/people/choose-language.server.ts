import { transact } from 'db/client.server';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';

/** The language that the actor's pages and mails are in from now on. */
export function chooseLanguage(ctx: Context, language: 'da' | 'en'): void {
  const { personId } = ctx.actor;
  transact(ctx.db, (tx) => {
    tx.update(people).set({ language }).where(eq(people.id, personId)).run();
    appendAuditEvent(ctx, tx, {
      action: 'person.choose-language',
      subjectType: 'person',
      subjectId: personId,
      details: { language },
    });
  });
}
