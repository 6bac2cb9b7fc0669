import type { Db, Transaction } from 'db/client.server';
import { pendingSignatures } from 'db/schema/signing';
import { opened, sealing } from 'db/sealed/sealed';
import { asc, eq, lte } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { newId } from '../../ids';
import type { CurrentSummary } from '../current-summary.server';
import type { GivenSignature } from '../sign-documents.server';
import { nextStampAttempt } from './waiting.rules';

/** A signature that has been given and waits for its timestamp. Until it has it, nobody else signs. */
export type WaitingSignature = { personId: string; signedAt: Date; nextAttemptAt: Date };

/** Whose signature on this summary waits; null where none does. */
export function waitingOn(tx: Db | Transaction, summaryId: string): WaitingSignature | null {
  const { personId, signedAt, nextAttemptAt } = pendingSignatures;
  const row = tx
    .select({ personId, signedAt, nextAttemptAt })
    .from(pendingSignatures)
    .where(eq(pendingSignatures.summaryId, summaryId))
    .get();
  return row ?? null;
}

/**
 * Keeps a signature that lacks its timestamp, one row a document, in the transaction of the caller, who has asked
 * `extendsWhatStands` in it.
 * @param missing code of why the authority gave none
 */
export function storePending(
  ctx: Context,
  tx: Transaction,
  { id: summaryId, conversationId }: CurrentSummary,
  given: GivenSignature,
  missing: string,
): void {
  const { signer, documents, reservation, signedAt, proof, assurance } = given;
  for (const { document, extended, pdf, authorityId, certificateSerial, certificatePem } of documents) {
    const id = newId();
    const place = { conversationId, id };
    tx.insert(pendingSignatures)
      .values({
        ...{ id, summaryId, document, extendsRevisionId: extended.id, side: signer.side },
        ...{ personId: signer.party.personId, signedAt, proof, assurance },
        ...{ authorityId, certificateSerial, certificatePem },
        pdf: sealing(pendingSignatures.pdf, place, pdf),
        reservation: sealing(pendingSignatures.reservation, place, reservation),
        attempts: 1,
        nextAttemptAt: nextStampAttempt(1, ctx.now),
        error: missing,
      })
      .run();
  }
  appendAuditEvent(ctx, tx, {
    action: 'summary.sign-waits',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { summary: summaryId, side: signer.side, error: missing },
  });
}

/** The summaries whose signature is to be stamped now, the longest waiting first. */
export function summariesToStamp(db: Db, now: Date): string[] {
  const rows = db
    .select({ summaryId: pendingSignatures.summaryId })
    .from(pendingSignatures)
    .where(lte(pendingSignatures.nextAttemptAt, now))
    .orderBy(asc(pendingSignatures.signedAt))
    .all();
  return [...new Set(rows.map(({ summaryId }) => summaryId))];
}

/** What waits on a summary, opened, one a document. */
export function pendingOn(tx: Db | Transaction, summaryId: string) {
  return tx
    .select({
      id: pendingSignatures.id,
      document: pendingSignatures.document,
      extendsRevisionId: pendingSignatures.extendsRevisionId,
      pdf: opened(pendingSignatures.pdf),
      personId: pendingSignatures.personId,
      signedAt: pendingSignatures.signedAt,
      reservation: opened(pendingSignatures.reservation),
      proof: pendingSignatures.proof,
      assurance: pendingSignatures.assurance,
      authorityId: pendingSignatures.authorityId,
      certificateSerial: pendingSignatures.certificateSerial,
      certificatePem: pendingSignatures.certificatePem,
      attempts: pendingSignatures.attempts,
    })
    .from(pendingSignatures)
    .where(eq(pendingSignatures.summaryId, summaryId))
    .all();
}

export type PendingDocument = ReturnType<typeof pendingOn>[number];
