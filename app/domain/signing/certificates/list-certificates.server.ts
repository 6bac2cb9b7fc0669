import { X509Certificate } from 'node:crypto';
import type { Db } from 'db/client.server';
import { people } from 'db/schema/people';
import { certificateAuthorities, certificateRevocations, signatures } from 'db/schema/signing';
import { and, count, desc, eq, lt, or } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { commonName } from '../pdf/common-name';
import type { Revocation } from '../pdf/trust';

type Revoked = Pick<Revocation, 'revokedAt' | 'reason'> | null;

/** An authority of the organisation: its certificate in words, and how many it has issued. */
export type ListedAuthority = {
  serial: string;
  name: string;
  validFrom: Date;
  validTo: Date;
  issued: number;
  /** It issues the next one. */
  issues: boolean;
  revoked: Revoked;
};

/** Every authority that the organisation has had, newest first. Public: that is what their certificates say. */
export function listAuthorities(db: Db): ListedAuthority[] {
  const issued = new Map(
    db
      .select({ id: signatures.authorityId, issued: count() })
      .from(signatures)
      .groupBy(signatures.authorityId)
      .all()
      .map((row) => [row.id, row.issued]),
  );
  const rows = db
    .select({ id: certificateAuthorities.id, pem: certificateAuthorities.certificatePem })
    .from(certificateAuthorities)
    .orderBy(desc(certificateAuthorities.createdAt), desc(certificateAuthorities.id))
    .all();
  return rows.map(({ id, pem }, place) => {
    const certificate = new X509Certificate(pem);
    const serial = certificate.serialNumber.toLowerCase();
    const revoked = revocationOf(db, serial);
    return {
      serial,
      name: commonName(certificate),
      validFrom: new Date(certificate.validFrom),
      validTo: new Date(certificate.validTo),
      issued: issued.get(id) ?? 0,
      issues: place === 0 && revoked === null,
      revoked,
    };
  });
}

function revocationOf(db: Db, serial: string): Revoked {
  const { revokedAt, reason } = certificateRevocations;
  const row = db
    .select({ revokedAt, reason })
    .from(certificateRevocations)
    .where(eq(certificateRevocations.serial, serial))
    .get();
  return row ?? null;
}

/** A certificate that somebody signed with; never what they signed. */
export type IssuedCertificate = {
  serial: string;
  name: string;
  issuedAt: Date;
  /** Of its authority. */
  authority: string;
  revoked: Revoked;
};

const PAGE = 50;

/** Where a page of the list begins: behind this certificate. */
type After = { issuedAt: Date; serial: string };

/** The certificates that have been issued, newest first, a page at a time. For administrators. */
export function listCertificates(
  ctx: Context,
  after: After | null,
): { certificates: IssuedCertificate[]; next: After | null } {
  authorizeFunction(ctx.actor, 'administer-certificates');
  const { certificateSerial, signedAt } = signatures;
  const rows = ctx.db
    .select({
      serial: certificateSerial,
      name: people.name,
      issuedAt: signedAt,
      authorityPem: certificateAuthorities.certificatePem,
      revokedAt: certificateRevocations.revokedAt,
      reason: certificateRevocations.reason,
    })
    .from(signatures)
    .innerJoin(people, eq(people.id, signatures.personId))
    .innerJoin(certificateAuthorities, eq(certificateAuthorities.id, signatures.authorityId))
    .leftJoin(certificateRevocations, eq(certificateRevocations.serial, certificateSerial))
    .where(
      after
        ? or(
            lt(signedAt, after.issuedAt),
            and(eq(signedAt, after.issuedAt), lt(certificateSerial, after.serial)),
          )
        : undefined,
    )
    .orderBy(desc(signedAt), desc(certificateSerial))
    .limit(PAGE + 1)
    .all();
  const certificates = rows.slice(0, PAGE).map(({ authorityPem, revokedAt, reason, ...row }) => ({
    ...row,
    authority: commonName(new X509Certificate(authorityPem)),
    revoked: revokedAt && reason ? { revokedAt, reason } : null,
  }));
  const last = certificates.at(-1);
  const next = rows.length > PAGE && last ? { issuedAt: last.issuedAt, serial: last.serial } : null;
  return { certificates, next };
}

/** One of either kind, to be looked at before it is revoked. Null where there is none. For administrators. */
export function findCertificate(
  ctx: Context,
  serial: string,
): { serial: string; name: string; kind: 'authority' | 'issued'; issued: number; revoked: Revoked } | null {
  authorizeFunction(ctx.actor, 'administer-certificates');
  const revoked = revocationOf(ctx.db, serial);
  const authority = listAuthorities(ctx.db).find((one) => one.serial === serial);
  if (authority)
    return { serial, name: authority.name, kind: 'authority', issued: authority.issued, revoked };
  const row = ctx.db
    .select({ name: people.name })
    .from(signatures)
    .innerJoin(people, eq(people.id, signatures.personId))
    .where(eq(signatures.certificateSerial, serial))
    .get();
  return row ? { serial, name: row.name, kind: 'issued', issued: 0, revoked } : null;
}
