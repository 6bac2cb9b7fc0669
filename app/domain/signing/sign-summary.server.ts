import { type Transaction, transact } from 'db/client.server';
import type { Proof } from '../accounts/prove-identity.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { findCurrentSummary } from './current-summary.server';
import { signDocuments } from './sign-documents.server';
import { nextSigners } from './signing.rules';
import type { ShownSummary } from './signing.schema';
import { storePending } from './stamp/pending-signatures.server';
import type { StampClient } from './stamp/stamp-client.server';
import { ROOM_WITH_STAMP, stampDocuments } from './stamp/stamp-documents.server';
import { extendsWhatStands, goOn, storeSignature } from './store-signature.server';

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
 * With `stamps` a timestamp authority says when. Where it does not answer the signature is given and waits for it, or is
 * made without, as the operator has set: says which.
 *
 * Takes a fresh `Proof` that the actor is who they say. Refuses with `signing.changed` when the
 * summary is not the one that was shown, `signing.leader_first`, `signing.already_signed`, and
 * `signing.waiting_for_stamp` while somebody else's signature waits.
 */
export async function signSummary(
  ctx: Context,
  proof: Proof,
  conversationId: string,
  input: ShownSummary,
  stamps: StampClient | null = null,
): Promise<'signed' | 'waits'> {
  if (proof.personId !== ctx.actor.personId) throw new Error('the proof is somebody else’s');
  // A passkey was asked for this document, or it signs nothing.
  if (proof.method === 'passkey' && proof.boundTo !== input.sha256) throw changed(conversationId);
  // In a group several sign at once: who was overtaken signs what stands then, which says the same.
  for (;;) {
    const outcome = await signLatest(ctx, proof, conversationId, input, stamps);
    if (outcome !== 'overtaken') return outcome;
  }
}

async function signLatest(
  ctx: Context,
  proof: Proof,
  conversationId: string,
  input: ShownSummary,
  stamps: StampClient | null,
): Promise<'signed' | 'waits' | 'overtaken'> {
  const { summary, signer } = transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    return assertSignable(ctx, tx, conversationId, input);
  });
  const signed = await signDocuments(ctx, proof, summary, signer, {
    reservation: input.reservation,
    ...(stamps && { room: ROOM_WITH_STAMP }),
  });
  const { documents, missing } = stamps
    ? await stampDocuments(stamps, signer.field, signed.documents)
    : { documents: signed.documents, missing: null };
  const given = { ...signed, documents, unstamped: missing };
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'sign');
    const { summary: now } = assertSignable(ctx, tx, conversationId, input);
    // Compare and swap: the signature extends every stored document, or nothing is signed.
    if (!extendsWhatStands(now, given)) return 'overtaken';
    if (missing !== null && stamps?.settings.whenSilent === 'wait') {
      storePending(ctx, tx, now, given, missing);
      return 'waits';
    }
    storeSignature(ctx, tx, now, given);
    goOn(ctx, tx, conversation, now, ctx.actor.personId);
    return 'signed';
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
  if (signer.signed || summary.waiting?.personId === actor.personId)
    throw new Refusal('conflict', 'signing.already_signed', {}, attempt(conversationId));
  // The next to sign extends the document that is still missing its timestamp.
  if (summary.waiting) throw new Refusal('conflict', 'signing.waiting_for_stamp');
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
