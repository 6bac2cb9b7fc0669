import type { Transaction } from 'db/client.server';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context, SystemContext } from '../../context';
import { takeAppCode } from './code-app.server';
import { takeRecoveryCode } from './recovery-codes.server';

/**
 * Uses up what somebody typed as their second factor: a code of the app, or a recovery code. False where it is neither.
 * A recovery code that was used is logged; the person reads of it on the start page.
 */
export function takeCode(
  ctx: Context | SystemContext,
  tx: Transaction,
  personId: string,
  typed: string,
): boolean {
  const code = typed.replaceAll(/\s/g, '');
  if (takeAppCode(ctx, tx, personId, code)) return true;
  if (!takeRecoveryCode(ctx, tx, personId, code)) return false;
  appendAuditEvent(ctx, tx, {
    action: 'account.use-recovery-code',
    subjectType: 'person',
    subjectId: personId,
  });
  return true;
}
