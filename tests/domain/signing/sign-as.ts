import { createAttempts } from 'app/domain/accounts/attempts.server';
import { type Proof, proveIdentity } from 'app/domain/accounts/prove-identity.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import type { StampClient } from 'app/domain/signing/stamp/stamp-client.server';
import { accounts } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { quickPassword } from 'tests/support/quick-password';
import type { TestOrganisation } from 'tests/support/test-database';

const PASSWORD = 'en hel sætning til underskriften';
const passwordHash = quickPassword(PASSWORD);

/** The person proves who they are with a password that is theirs from now on. */
export async function prove(organisation: TestOrganisation, name: string): Promise<Proof> {
  const ctx = organisation.as(name);
  organisation.db
    .update(accounts)
    .set({ passwordHash: await passwordHash })
    .where(eq(accounts.personId, ctx.actor.personId))
    .run();
  return proveIdentity(ctx, createAttempts(), { password: PASSWORD, address: '192.0.2.7' });
}

/** What the signing page shows the person and posts back. */
export function shown(organisation: TestOrganisation, name: string, id: string) {
  const { frozen } = describeSigning(organisation.as(name), id);
  if (!frozen) throw new Error('nothing is frozen');
  return { summaryId: frozen.id, sha256: frozen.sha256 };
}

/** Proves and signs what is shown now. */
export async function sign(
  organisation: TestOrganisation,
  name: string,
  id: string,
  reservation = '',
  stamps: StampClient | null = null,
): Promise<void> {
  const proof = await prove(organisation, name);
  const input = { ...shown(organisation, name, id), reservation };
  await signSummary(organisation.as(name), proof, id, input, stamps);
}
