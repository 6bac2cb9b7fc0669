import { transact } from 'db/client.server';
import { assertProvedJustNow } from '../../accounts/factors/fresh-proof';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { gatherOwnData } from './gather-own-data.server';
import type { OwnData } from './own-data.schema';

const ACTION = 'own-data.download';

/**
 * Hands the actor all that is held about them, and logs it. Refuses with `account.prove_first` where they have not
 * proved within minutes who they are: whoever sits down at a screen left open does not get everything at once.
 */
export function downloadOwnData(ctx: Context, form: 'all' | 'html' | 'json'): OwnData {
  assertProvedJustNow(ctx, ACTION);
  return transact(ctx.db, (tx) => {
    appendAuditEvent(ctx, tx, {
      action: ACTION,
      subjectType: 'person',
      subjectId: ctx.actor.personId,
      details: { form },
    });
    return gatherOwnData(ctx);
  });
}
