import { type Db, type Transaction, transact } from 'db/client.server';
import {
  certificateAuthorities,
  certificateRevocations,
  pendingSignatures,
  signatures,
} from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { serialOf } from '../pdf/crl';
import type { Revocation } from '../pdf/trust';

/** Everything that has been revoked, as `verifyPdf` takes it. Public: it opens nothing. */
export function listRevocations(db: Db | Transaction): Revocation[] {
  const { serial, revokedAt, reason } = certificateRevocations;
  return db.select({ serial, revokedAt, reason }).from(certificateRevocations).orderBy(serial).all();
}

type Revoked = { serial: string; reason: Revocation['reason'] };

/**
 * A certificate that was issued here, or an authority of ours with all that it has issued, is not to be believed any
 * more. That cannot be taken back. For administrators. Refuses with `access.not_found` where there is no such
 * certificate, and with `certificates.already_revoked`.
 */
export function revokeCertificate(ctx: Context, { serial, reason }: Revoked): void {
  authorizeFunction(ctx.actor, 'administer-certificates');
  transact(ctx.db, (tx) => {
    const authority = findAuthority(tx, serial);
    if (!authority && !isIssued(tx, serial)) throw new Refusal('not-found', 'access.not_found');
    const values = { serial, revokedAt: ctx.now, revokedById: ctx.actor.personId, reason };
    const { changes } = tx.insert(certificateRevocations).values(values).onConflictDoNothing().run();
    if (changes === 0) throw new Refusal('conflict', 'certificates.already_revoked');
    appendAuditEvent(ctx, tx, {
      action: authority ? 'authority.revoke' : 'certificate.revoke',
      subjectType: authority ? 'authority' : 'certificate',
      subjectId: authority ?? serial,
      details: { serial, reason },
    });
  });
}

function findAuthority(tx: Transaction, serial: string): string | null {
  const { id, certificatePem } = certificateAuthorities;
  const rows = tx.select({ id, certificatePem }).from(certificateAuthorities).all();
  return rows.find((row) => serialOf(row.certificatePem) === serial)?.id ?? null;
}

function isIssued(tx: Transaction, serial: string): boolean {
  return [signatures, pendingSignatures].some(
    (table) =>
      tx.select({ id: table.id }).from(table).where(eq(table.certificateSerial, serial)).get() !== undefined,
  );
}
