import type { Attempts } from '../../domain/accounts/attempts.server';
import { proveIdentity } from '../../domain/accounts/prove-identity.server';
import type { Context } from '../../domain/context';
import { describeSigning } from '../../domain/signing/describe-signing.server';
import { signSummary } from '../../domain/signing/sign-summary.server';

/** Signs the frozen summary with the person's own password, as the page does. */
export async function signAs(
  ctx: Context,
  attempts: Attempts,
  conversationId: string,
  password: string,
  reservation = '',
): Promise<void> {
  const { frozen } = describeSigning(ctx, conversationId);
  if (!frozen) throw new Error('nothing is frozen');
  const proof = await proveIdentity(ctx, attempts, { password, address: 'local' });
  await signSummary(ctx, proof, conversationId, {
    summaryId: frozen.id,
    sha256: frozen.sha256,
    reservation,
  });
}
