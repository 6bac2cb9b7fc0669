import { type Transaction, transact } from 'db/client.server';
import type { Proof } from '../accounts/prove-identity.server';
import type { Context } from '../context';
import { type Conversation, findOwnConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { queueMails } from '../notifications/queue-mail.server';
import { type CurrentSummary, findCurrentSummary } from './current-summary.server';
import { signDocuments } from './sign-documents.server';
import { nextSigners } from './signing.rules';
import type { ShownSummary } from './signing.schema';
import { completeSigning, extendsWhatStands, idsOf, storeSignature } from './store-signature.server';

/** Throws unless the actor may sign what was shown: asked before they are asked who they are. */
export function assertMaySign(ctx: Context, conversationId: string, shown: ShownSummary): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    assertSignable(ctx, tx, conversationId, shown);
  });
}

/**
 * Signs the frozen summary as the actor, with one-shot certificates, as an extension of the stored documents: the
 * whole summary and the excerpt of it, both or neither. With the last signature the conversation is signed.
 *
 * Takes a fresh `Proof` that the actor is who they say. Refuses with `signing.changed` when the
 * summary is not the one that was shown, `signing.leader_first`, and `signing.already_signed`.
 */
export async function signSummary(
  ctx: Context,
  proof: Proof,
  conversationId: string,
  input: ShownSummary,
): Promise<void> {
  if (proof.personId !== ctx.actor.personId) throw new Error('the proof is somebody else’s');
  // A passkey was asked for this document, or it signs nothing.
  if (proof.method === 'passkey' && proof.boundTo !== input.sha256) throw changed(conversationId);
  // In a group several sign at once: who was overtaken signs what stands then, which says the same.
  while ((await signLatest(ctx, proof, conversationId, input)) === 'overtaken');
}

async function signLatest(
  ctx: Context,
  proof: Proof,
  conversationId: string,
  input: ShownSummary,
): Promise<'signed' | 'overtaken'> {
  const { summary, signer } = transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    return assertSignable(ctx, tx, conversationId, input);
  });
  const given = await signDocuments(ctx, proof, summary, signer, input.reservation);
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'sign');
    const { summary: now } = assertSignable(ctx, tx, conversationId, input);
    // Compare and swap: the signature extends every stored document, or nothing is signed.
    if (!extendsWhatStands(now, given)) return 'overtaken';
    storeSignature(ctx, tx, now, given);
    goOn(ctx, tx, conversation, now);
    return 'signed';
  });
}

/** After the actor's signature: the conversation is signed, or the next is told that it is their turn. */
function goOn(ctx: Context, tx: Transaction, conversation: Conversation, summary: CurrentSummary): void {
  const missing = summary.signers.filter(
    ({ signed, personId }) => !signed && personId !== ctx.actor.personId,
  );
  if (missing.length === 0) completeSigning(ctx, tx, conversation, summary);
  // In a group everybody has known since it was frozen that it is their turn.
  else if (conversation.groupName === null)
    queueMails(ctx, tx, {
      to: idsOf(missing),
      kind: 'your-turn-to-sign',
      conversationId: conversation.id,
    });
}

/** The summary and the actor's field in it; throws unless it is the one shown and the actor's turn. */
function assertSignable(
  { actor }: Context,
  tx: Transaction,
  conversationId: string,
  shown: { summaryId: string; sha256: string },
) {
  const summary = findCurrentSummary(tx, conversationId);
  if (!summary || summary.id !== shown.summaryId || summary.frozenSha256 !== shown.sha256)
    throw changed(conversationId);
  const signer = summary.signers.find(({ personId }) => personId === actor.personId);
  if (!signer) throw changed(conversationId);
  if (signer.signed) throw new Refusal('conflict', 'signing.already_signed', {}, attempt(conversationId));
  if (!nextSigners(summary.signers).includes(actor.personId))
    throw new Refusal('conflict', 'signing.leader_first');
  return { summary, signer };
}

/** Somebody was about to sign what is not what they were shown: that is worth a row in the log. */
const changed = (conversationId: string) =>
  new Refusal('conflict', 'signing.changed', {}, attempt(conversationId));

const attempt = (conversationId: string) => ({
  action: 'conversation.sign',
  subjectType: 'conversation',
  subjectId: conversationId,
});
