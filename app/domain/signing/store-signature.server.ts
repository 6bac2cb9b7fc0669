import type { Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { signatures } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import type { Conversation } from '../conversations/find-conversation.server';
import { closeEarlier } from '../conversations/lifecycle/close-earlier.server';
import { newId } from '../ids';
import { queueMails } from '../notifications/queue-mail.server';
import { type CurrentSummary, documentsOf } from './current-summary.server';
import type { GivenSignature } from './sign-documents.server';
import { storeRevision } from './store-revision.server';

/** Whether what was signed is still what stands: the latest of each document, and no document more or less. */
export function extendsWhatStands(summary: CurrentSummary, { documents }: GivenSignature): boolean {
  const standing = documentsOf(summary);
  return (
    standing.length === documents.length &&
    standing.every(({ latest }) => documents.some(({ extended }) => extended.sha256 === latest.sha256))
  );
}

/**
 * Stores the actor's signature and the documents that it makes, all in the transaction of the caller, who has asked
 * `extendsWhatStands` in it.
 */
export function storeSignature(
  ctx: Context,
  tx: Transaction,
  { id: summaryId, conversationId }: CurrentSummary,
  { signer, signedAt, reservation, proof, documents }: GivenSignature,
): void {
  const sums = documents.map(({ document, extended, pdf, ...certificate }) => {
    const revision = extended.revision + 1;
    const stored = storeRevision(ctx, tx, { conversationId, summaryId, document, revision, pdf });
    const id = newId();
    tx.insert(signatures)
      .values({
        id,
        summaryId,
        revisionId: stored.id,
        document,
        side: signer.side,
        personId: signer.party.personId,
        signedAt,
        reservation: sealing(signatures.reservation, { conversationId, id }, reservation),
        proof,
        ...certificate,
      })
      .run();
    return [document === 'whole' ? 'sha256' : 'excerptSha256', stored.sha256];
  });
  appendAuditEvent(ctx, tx, {
    action: 'summary.sign',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: {
      summary: summaryId,
      side: signer.side,
      ...Object.fromEntries(sums),
      reservation: reservation !== '',
    },
  });
}

/** The last has signed: the conversation is signed, and those that it has looked back on are closed. */
export function completeSigning(
  ctx: Context,
  tx: Transaction,
  conversation: Conversation,
  { signers }: CurrentSummary,
): void {
  tx.update(conversations)
    .set({ state: 'signed', signedAt: ctx.now })
    .where(eq(conversations.id, conversation.id))
    .run();
  closeEarlier(ctx, tx, conversation);
  // The leader is told also where a deputy has signed in their place.
  const to = [...idsOf(signers), conversation.leaderId];
  queueMails(ctx, tx, { to, kind: 'signed', conversationId: conversation.id });
}

export const idsOf = (signers: readonly { personId: string }[]): string[] =>
  signers.map(({ personId }) => personId);
