import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { pendingSignatures, summaries } from 'db/schema/signing';
import { and, desc, eq, gte } from 'drizzle-orm';
import type { SystemContext } from '../../context';
import { queueMails } from '../../notifications/queue-mail.server';
import { type CurrentSummary, documentsOf, findCurrentSummary } from '../current-summary.server';
import type { GivenSignature } from '../sign-documents.server';
import { type GoingOn, goOn, storeSignature } from '../store-signature.server';
import { type PendingDocument, pendingOn } from './pending-signatures.server';
import type { StampClient } from './stamp-client.server';
import { stampDocuments } from './stamp-documents.server';
import { isTimeToTell, nextStampAttempt } from './waiting.rules';

/** `lapsed`: meanwhile the summary was taken back, or somebody else has finished it. `code`: why it still waits. */
type Finished = { outcome: 'signed' | 'lapsed' } | { outcome: 'waits'; code: string };

/**
 * Asks again for the timestamp that a given signature waits for. With it the signature is stored, with its row in the
 * log and the mails that follow, all at once; without it the next attempt is noted, and those who wait are told
 * after a day. Where the installation no longer waits for timestamps the signature is stored without one.
 */
export async function finishWaiting(
  ctx: SystemContext,
  client: StampClient | null,
  summaryId: string,
): Promise<Finished> {
  const found = transact(ctx.db, (tx) => readWaiting(tx, summaryId));
  if (!found) return { outcome: 'lapsed' };
  const { given } = found;
  const stamped = client
    ? await stampDocuments(client, given.signer.field, given.documents)
    : { documents: given.documents, missing: 'OFF' };
  return transact(ctx.db, (tx) => {
    // Compare and swap: what was stamped is what still waits, on top of what still stands.
    const now = readWaiting(tx, summaryId);
    if (!now || idsIn(now.pending) !== idsIn(found.pending)) return { outcome: 'lapsed' };
    if (stamped.missing !== null && client?.settings.whenSilent === 'wait')
      return waitOn(ctx, tx, now, stamped.missing);
    tx.delete(pendingSignatures).where(eq(pendingSignatures.summaryId, summaryId)).run();
    const { documents, missing } = stamped;
    storeSignature(ctx, tx, now.summary, { ...given, documents, unstamped: missing });
    goOn(ctx, tx, now.conversation, now.summary, given.signer.party.personId);
    return { outcome: 'signed' };
  });
}

type Waiting = {
  pending: PendingDocument[];
  summary: CurrentSummary;
  conversation: GoingOn;
  given: GivenSignature;
};

const { id, type, state, employeeId, leaderId, groupName, heldOn, talkStartedAt, createdAt } = conversations;
const GOING_ON = { id, type, state, employeeId, leaderId, groupName, heldOn, talkStartedAt, createdAt };

/** Null where nothing waits, or not on what stands. */
function readWaiting(tx: Transaction, summaryId: string): Waiting | null {
  const pending = pendingOn(tx, summaryId);
  const [first] = pending;
  const found = tx
    .select({ conversation: GOING_ON })
    .from(summaries)
    .innerJoin(conversations, eq(conversations.id, summaries.conversationId))
    .where(eq(summaries.id, summaryId))
    .get();
  const summary = found && findCurrentSummary(tx, found.conversation.id);
  const signer = summary?.signers.find(({ personId }) => personId === first?.personId);
  if (!first || !found || !signer || summary?.id !== summaryId || signer.signed) return null;
  const documents = documentsOf(summary).flatMap(({ document, latest }) =>
    pending
      .filter((one) => one.document === document && one.extendsRevisionId === latest.id)
      .map(({ pdf, authorityId, certificateSerial, certificatePem }) => ({
        ...{ document, extended: latest, pdf, authorityId, certificateSerial, certificatePem },
        stampedAt: null,
      })),
  );
  if (documents.length !== pending.length) return null;
  const { signedAt, reservation, proof, assurance } = first;
  const given = { signer, signedAt, reservation, proof, assurance, documents, unstamped: null };
  return { pending, summary, conversation: found.conversation, given };
}

const idsIn = (pending: readonly { id: string }[]) =>
  pending
    .map(({ id }) => id)
    .toSorted()
    .join();

function waitOn(
  ctx: SystemContext,
  tx: Transaction,
  { summary, conversation, pending: [first] }: Waiting,
  code: string,
): Finished {
  const attempts = (first?.attempts ?? 0) + 1;
  tx.update(pendingSignatures)
    .set({ attempts, nextAttemptAt: nextStampAttempt(attempts, ctx.now), error: code })
    .where(eq(pendingSignatures.summaryId, summary.id))
    .run();
  if (first && isTimeToTell(first.signedAt, lastTold(tx, conversation.id, first.signedAt), ctx.now))
    queueMails(ctx, tx, {
      to: [first.personId, conversation.leaderId],
      kind: 'stamp-waits',
      conversationId: conversation.id,
    });
  return { outcome: 'waits', code };
}

/** When those who wait were last told, of this signature. */
function lastTold(tx: Transaction, conversationId: string, since: Date): Date | null {
  const row = tx
    .select({ createdAt: mails.createdAt })
    .from(mails)
    .where(
      and(
        eq(mails.conversationId, conversationId),
        eq(mails.kind, 'stamp-waits'),
        gte(mails.createdAt, since),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .get();
  return row?.createdAt ?? null;
}
