import { createHash } from 'node:crypto';
import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { signatures, summaryRevisions } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { StoredSummarySchema } from 'templates/summary.schema';
import type { Proof } from '../accounts/prove-identity.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { queueMails } from '../notifications/queue-mail.server';
import { organisationAuthority } from './authority.server';
import { type CurrentSummary, findCurrentSummary } from './current-summary.server';
import { issueOneShotCertificate } from './pdf/authority';
import { signPdf } from './pdf/sign-pdf';
import { PROOF_WORDS } from './proof-words';
import { nextSigners } from './signing.rules';
import type { Sign } from './signing.schema';

/** Throws unless the actor may sign what was shown: asked before they are asked who they are. */
export function assertMaySign(ctx: Context, conversationId: string, shown: Omit<Sign, 'password'>): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    assertSignable(ctx, findCurrentSummary(tx, conversationId), shown);
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
  input: Omit<Sign, 'password'>,
): Promise<void> {
  if (proof.personId !== ctx.actor.personId) throw new Error('the proof is somebody else’s');
  const { summary, signer: own } = transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    return assertSignable(ctx, findCurrentSummary(tx, conversationId), input);
  });
  const { side, field } = own;
  const { language, organisation } = StoredSummarySchema.parse(JSON.parse(summary.snapshot));
  const authority = await organisationAuthority(ctx);
  const signer = await issueOneShotCertificate(authority, {
    personId: ctx.actor.personId,
    name: ctx.actor.name,
    email: emailOf(ctx),
    organisation,
    now: ctx.now,
    proof: PROOF_WORDS[proof.method][language],
  });
  const pdf = Buffer.from(
    await signPdf(storedPdf(ctx, summary.latest.id), {
      field,
      signer,
      signedAt: ctx.now,
      proof: PROOF_WORDS[proof.method][language],
      reservation: input.reservation || null,
      language,
    }),
  );
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'sign');
    const { summary: now } = assertSignable(ctx, findCurrentSummary(tx, conversationId), input);
    // Compare and swap: the signature extends the stored document, or nothing is signed.
    if (now.latest.sha256 !== summary.latest.sha256) throw new Refusal('conflict', 'signing.changed');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const revisionId = newId();
    tx.insert(summaryRevisions)
      .values({
        id: revisionId,
        summaryId: summary.id,
        revision: now.latest.revision + 1,
        pdf,
        sha256,
        createdAt: ctx.now,
      })
      .run();
    tx.insert(signatures)
      .values({
        id: newId(),
        summaryId: summary.id,
        revisionId,
        side,
        personId: ctx.actor.personId,
        signedAt: ctx.now,
        reservation: input.reservation,
        proof: proof.method,
        authorityId: authority.id,
        certificateSerial: signer.serialNumber,
        certificatePem: signer.certificatePem,
      })
      .run();
    const missing = now.signers.filter(({ signed, personId }) => !signed && personId !== ctx.actor.personId);
    if (missing.length === 0)
      tx.update(conversations)
        .set({ state: 'signed', signedAt: ctx.now })
        .where(eq(conversations.id, conversationId))
        .run();
    // In a group everybody has known since it was frozen that it is their turn.
    if (missing.length === 0) queueMails(ctx, tx, { to: everybody(now), kind: 'signed', conversationId });
    else if (now.signers.length === 2)
      queueMails(ctx, tx, {
        to: missing.map(({ personId }) => personId),
        kind: 'your-turn-to-sign',
        conversationId,
      });
    appendAuditEvent(ctx, tx, {
      action: 'summary.sign',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { summary: summary.id, side, sha256, reservation: input.reservation !== '' },
    });
  });
}

const everybody = ({ signers }: CurrentSummary): string[] => signers.map(({ personId }) => personId);

/** The summary and the actor's field in it; throws unless it is the one shown and the actor's turn. */
function assertSignable(
  { actor }: Context,
  summary: CurrentSummary | undefined,
  shown: { summaryId: string; sha256: string },
) {
  if (!summary || summary.id !== shown.summaryId || summary.frozenSha256 !== shown.sha256)
    throw new Refusal('conflict', 'signing.changed');
  const signer = summary.signers.find(({ personId }) => personId === actor.personId);
  if (!signer) throw new Refusal('conflict', 'signing.changed');
  if (signer.signed) throw new Refusal('conflict', 'signing.already_signed');
  if (!nextSigners(summary.signers).includes(actor.personId))
    throw new Refusal('conflict', 'signing.leader_first');
  return { summary, signer };
}

function storedPdf({ db }: Context, revisionId: string): Buffer {
  const row = db
    .select({ pdf: summaryRevisions.pdf })
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
