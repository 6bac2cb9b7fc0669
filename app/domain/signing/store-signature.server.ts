import type { Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { signatures } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import type { Conversation } from '../conversations/find-conversation.server';
import { closeEarlier, type LaterConversation } from '../conversations/lifecycle/close-earlier.server';
import { newId } from '../ids';
import { contributeFigures } from '../indicators/contribute.server';
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
 * Stores a signature and the documents that it makes, all in the transaction of the caller, who has asked
 * `extendsWhatStands` in it: for whoever signs now, and for one that has got the timestamp it waited for.
 */
export function storeSignature(
  ctx: Context | SystemContext,
  tx: Transaction,
  { id: summaryId, conversationId }: CurrentSummary,
  { signer, signedAt, reservation, proof, assurance, documents, unstamped }: GivenSignature,
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
        assurance,
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
      ...(documents.some(({ stampedAt }) => stampedAt) && { stamped: true }),
      ...(unstamped !== null && { stamped: false, error: unstamped }),
      // Where nobody is logged in: it has waited for its timestamp.
      ...(ctx.actor === null && { person: signer.party.personId }),
    },
  });
}

/** What has to be known of a conversation for it to go on. */
export type GoingOn = LaterConversation & Pick<Conversation, 'leaderId' | 'groupName'>;

/** After a signature of theirs: the conversation is signed, or the next is told that it is their turn. */
export function goOn(
  ctx: Context | SystemContext,
  tx: Transaction,
  conversation: GoingOn,
  summary: CurrentSummary,
  signedBy: string,
): void {
  const missing = summary.signers.filter(({ signed, personId }) => !signed && personId !== signedBy);
  if (missing.length === 0) completeSigning(ctx, tx, conversation, summary);
  // In a group everybody has known since it was frozen that it is their turn.
  else if (conversation.groupName === null)
    queueMails(ctx, tx, {
      to: idsOf(missing),
      kind: 'your-turn-to-sign',
      conversationId: conversation.id,
    });
}

/** The last has signed: the conversation is signed, and those that it has looked back on are closed. */
function completeSigning(
  ctx: Context | SystemContext,
  tx: Transaction,
  conversation: GoingOn,
  { signers }: CurrentSummary,
): void {
  tx.update(conversations)
    .set({ state: 'signed', signedAt: ctx.now })
    .where(eq(conversations.id, conversation.id))
    .run();
  contributeFigures(ctx, tx, conversation.id);
  closeEarlier(ctx, tx, conversation);
  // The leader is told also where a deputy has signed in their place.
  const to = [...idsOf(signers), conversation.leaderId];
  queueMails(ctx, tx, { to, kind: 'signed', conversationId: conversation.id });
}

const idsOf = (signers: readonly { personId: string }[]): string[] => signers.map(({ personId }) => personId);
