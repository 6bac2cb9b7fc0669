import { X509Certificate } from 'node:crypto';
import { type Db, type Transaction, transact } from 'db/client.server';
import { organisations } from 'db/schema/people';
import { certificateAuthorities, certificateRevocations, signatures } from 'db/schema/signing';
import { desc, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import { newId } from '../ids';
import { listRevocations } from './certificates/revocations.server';
import { type Authority, createAuthority } from './pdf/authority';
import { createCrl, serialOf } from './pdf/crl';

type Ctx = Pick<Context | SystemContext, 'db' | 'keys' | 'actor' | 'now'>;

export type OrganisationAuthority = Authority & { id: string };

/** What binds the key of an authority to its place. Replacing the master key seals it anew under the same label. */
export const authorityLabel = (id: string) => `certificate_authorities/${id}`;

const YEAR = 365.25 * 24 * 3600 * 1000;
/**
 * A certificate lasts as long as its authority, and readers that know no signing time check it against today: so an
 * authority issues only while it outlives the longest that a summary is ordinarily kept.
 */
const LEAST_LEFT = 6 * YEAR;

type Row = typeof certificateAuthorities.$inferSelect;

function newestRow(db: Db | Transaction): Row | undefined {
  const { createdAt, id } = certificateAuthorities;
  return db.select().from(certificateAuthorities).orderBy(desc(createdAt), desc(id)).limit(1).get();
}

function opened({ keys }: Ctx, { id, certificatePem, sealedKey }: Row): OrganisationAuthority {
  return { id, certificatePem, privateKeyPem: keys.open(sealedKey, authorityLabel(id)).toString('utf8') };
}

/** Whether the authority can issue now: it lasts long enough, and is still believed. */
function issues({ db, now }: Ctx, { certificatePem }: Row): boolean {
  const { validTo } = new X509Certificate(certificatePem);
  const serial = serialOf(certificatePem);
  const revoked = listRevocations(db).some((one) => one.serial === serial);
  return !revoked && new Date(validTo).getTime() - now.getTime() >= LEAST_LEFT;
}

/**
 * The organisation's own certificate authority, its key sealed by the master key. It is made at the first signature,
 * and a new one when it no longer lasts long enough or has been revoked: the older ones stay trusted for what they
 * have issued.
 */
export async function organisationAuthority(ctx: Ctx): Promise<OrganisationAuthority> {
  const newest = newestRow(ctx.db);
  return newest && issues(ctx, newest) ? opened(ctx, newest) : makeAuthority(ctx, newest?.id ?? null);
}

/** Makes a new authority, which issues from now on. For the operator. Returns its certificate as PEM. */
export async function renewAuthority(ctx: Ctx): Promise<string> {
  const newest = newestRow(ctx.db);
  return (await makeAuthority(ctx, newest?.id ?? null)).certificatePem;
}

/** @param after the newest there was: where somebody has made another meanwhile, theirs is the one */
async function makeAuthority(ctx: Ctx, after: string | null): Promise<OrganisationAuthority> {
  const organisation = ctx.db.select().from(organisations).get()?.name ?? 'Muskat';
  const made = await createAuthority({ organisation, now: ctx.now });
  return transact(ctx.db, (tx) => {
    const newest = newestRow(tx);
    if (newest && newest.id !== after) return opened(ctx, newest);
    const id = newId();
    const sealedKey = ctx.keys.seal(Buffer.from(made.privateKeyPem), authorityLabel(id));
    tx.insert(certificateAuthorities)
      .values({ id, certificatePem: made.certificatePem, sealedKey, createdAt: laterThan(newest, ctx.now) })
      .run();
    const action = newest ? 'authority.renew' : 'authority.create';
    appendAuditEvent(ctx, tx, { action, subjectType: 'authority', subjectId: id });
    return { ...made, id };
  });
}

/** The newest is the one that issues, also where the clock has gone back since the one before was made. */
function laterThan(newest: Row | undefined, now: Date): Date {
  const last = newest?.createdAt.getTime() ?? 0;
  return new Date(Math.max(now.getTime(), last + 1000));
}

/** The certificates of all authorities that the organisation has had, newest first, as PEM. Public. */
export function organisationCertificates(db: Db): string[] {
  return db
    .select({ pem: certificateAuthorities.certificatePem })
    .from(certificateAuthorities)
    .orderBy(desc(certificateAuthorities.createdAt), desc(certificateAuthorities.id))
    .all()
    .map((row) => row.pem);
}

/** For each authority the signed list of what is revoked, as PEM: its own certificates, and itself. Public. */
export async function organisationCrls(ctx: Ctx): Promise<string[]> {
  const revoked = listRevocations(ctx.db);
  const rows = ctx.db.select().from(certificateAuthorities).all();
  const issuedBy = issuers(ctx.db);
  return Promise.all(
    rows.map((row) => {
      const own = serialOf(row.certificatePem);
      const listed = revoked.filter(({ serial }) => serial === own || issuedBy.get(serial) === row.id);
      return createCrl(opened(ctx, row), listed, ctx.now);
    }),
  );
}

/** Which authority issued each revoked certificate. */
function issuers(db: Db): Map<string, string> {
  const rows = db
    .select({ serial: signatures.certificateSerial, authorityId: signatures.authorityId })
    .from(certificateRevocations)
    .innerJoin(signatures, eq(signatures.certificateSerial, certificateRevocations.serial))
    .all();
  return new Map(rows.map(({ serial, authorityId }) => [serial, authorityId]));
}
