import type { Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { signatures } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import type { Signatory } from 'templates/summary.schema';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import type { Conversation } from '../conversations/find-conversation.server';
import { closeEarlier } from '../conversations/lifecycle/close-earlier.server';
import { newId } from '../ids';
import { queueMails } from '../notifications/queue-mail.server';
import type { CurrentSummary } from './current-summary.server';
import { storeRevision } from './store-revision.server';

type Made = Pick<
  typeof signatures.$inferInsert,
  'proof' | 'authorityId' | 'certificateSerial' | 'certificatePem'
> & { pdf: Buffer; reservation: string; signer: Signatory };

/** Stores a signature and the document that it makes, for `signSummary`, in its transaction. */
export function storeSignature(ctx: Context, tx: Transaction, summary: CurrentSummary, made: Made): void {
  const { pdf, signer, reservation, ...signature } = made;
  const { conversationId } = summary;
  const { id: revisionId, sha256 } = storeRevision(ctx, tx, {
    conversationId,
    summaryId: summary.id,
    revision: summary.latest.revision + 1,
    pdf,
  });
  const id = newId();
  tx.insert(signatures)
    .values({
      id,
      summaryId: summary.id,
      revisionId,
      side: signer.side,
      personId: ctx.actor.personId,
      signedAt: ctx.now,
      reservation: sealing(signatures.reservation, { conversationId, id }, reservation),
      ...signature,
    })
    .run();
  appendAuditEvent(ctx, tx, {
    action: 'summary.sign',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { summary: summary.id, side: signer.side, sha256, reservation: reservation !== '' },
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
