import { type Transaction, transact } from 'db/client.server';
import { agreementNotes, agreements, agreementVerdicts } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { Saved } from '../saved';
import type { RemoveAgreement, RestoreAgreement } from './agreement.schema';
import {
  AGREEMENT,
  addAgreement,
  assertOrigin,
  findLine,
  findRecording,
  isTaken,
  nextPosition,
  type StoredAgreement,
} from './agreements.server';
import { findVerdict } from './verdicts.server';

export type Removed =
  /** What stood, to put it back with. */
  | { outcome: 'removed'; removed: StoredAgreement }
  /** Somebody has changed it since it was seen: it stands. */
  | { outcome: 'stale'; current: StoredAgreement };

/**
 * Takes an agreement out while the record is still open. Refuses with `agreement.gone` where it is not
 * there, and with `agreement.followed_up` where something has been said of it since (the talk had been
 * signed, and was opened again).
 */
export function removeAgreement(
  ctx: Context,
  conversationId: string,
  { id, version }: RemoveAgreement,
): Removed {
  return transact(ctx.db, (tx): Removed => {
    const conversation = findRecording(ctx, tx, conversationId);
    const stored = findLine(ctx, tx, conversation, id);
    if (!stored) throw new Refusal('conflict', 'agreement.gone');
    if (stored.version !== version) return { outcome: 'stale', current: stored };
    if (isFollowedUp(tx, id)) throw new Refusal('conflict', 'agreement.followed_up');
    takeOut(ctx, tx, stored);
    return { outcome: 'removed', removed: stored };
  });
}

/** Takes out a line that the caller has found. */
export function takeOut(ctx: Context, tx: Transaction, { id, conversationId }: StoredAgreement): void {
  tx.delete(agreements).where(eq(agreements.id, id)).run();
  appendAuditEvent(ctx, tx, {
    action: 'agreement.remove',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { agreement: id },
  });
}

/** Whether something refers to it: a note of the year, or what a later talk said of it. */
export function isFollowedUp(tx: Transaction, id: string): boolean {
  const note = tx
    .select({ id: agreementNotes.id })
    .from(agreementNotes)
    .where(eq(agreementNotes.agreementId, id))
    .get();
  const verdict = tx
    .select({ id: agreementVerdicts.id })
    .from(agreementVerdicts)
    .where(eq(agreementVerdicts.agreementId, id))
    .get();
  const next = tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.carriedFromId, id))
    .get();
  return Boolean(note ?? verdict ?? next);
}

/**
 * Undoes taking out: the line stands again as it was, one version later, so that whoever still shows the
 * one from before is told. Doing it again changes nothing.
 */
export function restoreAgreement(
  ctx: Context,
  conversationId: string,
  input: RestoreAgreement,
): Saved<StoredAgreement> {
  return transact(ctx.db, (tx): Saved<StoredAgreement> => {
    const conversation = findRecording(ctx, tx, conversationId);
    const { position, carriedFromId, ...line } = input;
    const stored = findLine(ctx, tx, conversation, line.id);
    if (stored) return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
    if (isTaken(tx, line.id)) throw new Refusal('conflict', 'agreement.gone');
    assertOrigin(ctx, conversation, line);
    const back = {
      ...line,
      version: line.version + 1,
      // A page that says otherwise would only put it last.
      position: Math.min(position, nextPosition(tx, conversation)),
      carriedFromId: carriedFromId && continues(tx, conversationId, carriedFromId) ? carriedFromId : null,
    };
    return addAgreement(ctx, tx, conversation, back, 'agreement.restore');
  });
}

/** Whether this talk has said that an earlier agreement continues, and has not carried it on already. */
function continues(tx: Transaction, conversationId: string, agreementId: string): boolean {
  const said = findVerdict(tx, conversationId, agreementId);
  return said?.verdict === 'continue' && !carriedOnIn(tx, conversationId, agreementId);
}

/** The line of this conversation that carries an earlier agreement on. */
export function carriedOnIn(
  tx: Transaction,
  conversationId: string,
  agreementId: string,
): StoredAgreement | undefined {
  return tx
    .select(AGREEMENT)
    .from(agreements)
    .where(and(eq(agreements.conversationId, conversationId), eq(agreements.carriedFromId, agreementId)))
    .get();
}
