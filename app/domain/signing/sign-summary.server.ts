import { type Transaction, transact } from 'db/client.server';
import { people } from 'db/schema/people';
import { summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { StoredSummarySchema } from 'templates/summary.schema';
import type { Proof } from '../accounts/prove-identity.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { queueMails } from '../notifications/queue-mail.server';
import { organisationAuthority } from './authority.server';
import { findCurrentSummary } from './current-summary.server';
import { issueOneShotCertificate } from './pdf/authority';
import { signPdf } from './pdf/sign-pdf';
import { PROOF_WORDS } from './proof-words';
import { nextSigners } from './signing.rules';
import type { ShownSummary } from './signing.schema';
import { completeSigning, idsOf, storeSignature } from './store-signature.server';

/** Throws unless the actor may sign what was shown: asked before they are asked who they are. */
export function assertMaySign(ctx: Context, conversationId: string, shown: ShownSummary): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    assertSignable(ctx, tx, conversationId, shown);
  });
}

/**
 * Signs the frozen summary as the actor, with a one-shot certificate, as an extension of the stored
 * document. With the last signature the conversation is signed.
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
  const { language, organisation } = StoredSummarySchema.parse(JSON.parse(summary.snapshot));
  const authority = await organisationAuthority(ctx);
  const certificate = await issueOneShotCertificate(authority, {
    personId: ctx.actor.personId,
    name: ctx.actor.name,
    email: emailOf(ctx),
    organisation,
    now: ctx.now,
    proof: PROOF_WORDS[proof.method][language],
  });
  const pdf = Buffer.from(
    await signPdf(storedPdf(ctx, summary.latest.id), {
      field: signer.field,
      signer: certificate,
      signedAt: ctx.now,
      proof: PROOF_WORDS[proof.method][language],
      reservation: input.reservation || null,
      language,
    }),
  );
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'sign');
    const { summary: now } = assertSignable(ctx, tx, conversationId, input);
    // Compare and swap: the signature extends the stored document, or nothing is signed.
    if (now.latest.sha256 !== summary.latest.sha256) return 'overtaken';
    storeSignature(ctx, tx, now, {
      pdf,
      signer,
      reservation: input.reservation,
      proof: proof.method,
      authorityId: authority.id,
      certificateSerial: certificate.serialNumber,
      certificatePem: certificate.certificatePem,
    });
    const missing = now.signers.filter(({ signed, personId }) => !signed && personId !== ctx.actor.personId);
    if (missing.length === 0) completeSigning(ctx, tx, conversation, now);
    // In a group everybody has known since it was frozen that it is their turn.
    else if (conversation.groupName === null)
      queueMails(ctx, tx, { to: idsOf(missing), kind: 'your-turn-to-sign', conversationId });
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

function storedPdf({ db }: Context, revisionId: string): Buffer {
  const row = db
    .select({ pdf: opened(summaryRevisions.pdf) })
    .from(summaryRevisions)
    .where(eq(summaryRevisions.id, revisionId))
    .get();
  if (!row) throw new Error(`revision ${revisionId} is missing`);
  return row.pdf;
}

function emailOf({ db, actor }: Context): string {
  const person = db.select({ email: people.email }).from(people).where(eq(people.id, actor.personId)).get();
  return person?.email ?? '';
}
