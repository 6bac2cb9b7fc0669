import { type Db, transact } from 'db/client.server';
import { organisations } from 'db/schema/people';
import { certificateAuthorities } from 'db/schema/signing';
import { desc } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import { newId } from '../ids';
import { type Authority, createAuthority } from './pdf/authority';

type Ctx = Pick<Context | SystemContext, 'db' | 'keys' | 'actor' | 'now'>;

export type OrganisationAuthority = Authority & { id: string };

/** What binds the key of an authority to its place. Replacing the master key seals it anew under the same label. */
export const authorityLabel = (id: string) => `certificate_authorities/${id}`;

function newest({ db, keys }: Ctx): OrganisationAuthority | undefined {
  const row = db
    .select()
    .from(certificateAuthorities)
    .orderBy(desc(certificateAuthorities.createdAt))
    .limit(1)
    .get();
  if (!row) return undefined;
  const privateKeyPem = keys.open(row.sealedKey, authorityLabel(row.id)).toString('utf8');
  return { id: row.id, certificatePem: row.certificatePem, privateKeyPem };
}

/** The organisation's own certificate authority; made at the first signature, its key sealed by the master key. */
export async function organisationAuthority(ctx: Ctx): Promise<OrganisationAuthority> {
  const known = newest(ctx);
  if (known) return known;
  const organisation = ctx.db.select().from(organisations).get()?.name ?? 'Muskat';
  const made = await createAuthority({ organisation, now: ctx.now });
  transact(ctx.db, (tx) => {
    // Somebody may have made it in the meantime: then theirs is the one.
    if (tx.select().from(certificateAuthorities).get()) return;
    const id = newId();
    const sealedKey = ctx.keys.seal(Buffer.from(made.privateKeyPem), authorityLabel(id));
    tx.insert(certificateAuthorities)
      .values({ id, certificatePem: made.certificatePem, sealedKey, createdAt: ctx.now })
      .run();
    appendAuditEvent(ctx, tx, { action: 'authority.create', subjectType: 'authority', subjectId: id });
  });
  const stored = newest(ctx);
  if (!stored) throw new Error('the certificate authority was not stored');
  return stored;
}

/** The certificates of all authorities that the organisation has had, newest first, as PEM. Public. */
export function organisationCertificates(db: Db): string[] {
  return db
    .select({ pem: certificateAuthorities.certificatePem })
    .from(certificateAuthorities)
    .orderBy(desc(certificateAuthorities.createdAt))
    .all()
    .map((row) => row.pem);
}
