import { createAttempts } from 'app/domain/accounts/attempts.server';
import { proveIdentity } from 'app/domain/accounts/prove-identity.server';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { accounts } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { atSummary } from './conversations';
import { quickPassword } from './quick-password';
import type { TestOrganisation } from './test-database';

const PASSWORD = 'en hel sætning til prøven';

/** Anne and Jonas have held the talk, and both have signed its summary. */
export async function signed(organisation: TestOrganisation): Promise<string> {
  const id = atSummary(organisation);
  await freezeSummary(organisation.as('Anne'), id);
  const passwordHash = await quickPassword(PASSWORD);
  for (const name of ['Anne', 'Jonas']) {
    const ctx = organisation.as(name);
    organisation.db
      .update(accounts)
      .set({ passwordHash })
      .where(eq(accounts.personId, ctx.actor.personId))
      .run();
    const proof = await proveIdentity(ctx, createAttempts(), { password: PASSWORD, address: '127.0.0.1' });
    const summary = findCurrentSummary(organisation.db, id);
    if (!summary) throw new Error('nothing to sign');
    await signSummary(ctx, proof, id, {
      summaryId: summary.id,
      sha256: summary.frozenSha256,
      reservation: '',
    });
  }
  return id;
}
