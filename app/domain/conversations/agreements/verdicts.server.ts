import { type Db, type Transaction, transact } from 'db/client.server';
import { agreements, agreementVerdicts, conversations } from 'db/schema/conversations';
import { opened, sealing } from 'db/sealed/sealed';
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Verdict } from 'templates/summary.schema';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import type { Saved } from '../saved';
import type { VerdictInput } from './agreement.schema';
import { findRecording } from './agreements.server';
import { carryOn, dropUntouchedCarrier } from './carry-on.server';
import { linesLookedBackOn } from './looked-back-on.server';
import { openAgreements } from './open-agreements.server';

const VERDICT = { ...getTableColumns(agreementVerdicts), reason: opened(agreementVerdicts.reason) };

/** What a talk says of an earlier agreement; `verdict` is null where it has been taken back. */
export type SavedVerdict = { verdict: Verdict | null; reason: string };

/**
 * What the talk says of an agreement that it looks back on; everybody who may see the line says it, and
 * nobody overwrites another unseen. In a MUS, LUS or GRUS 'continue' adds the agreement to this talk's
 * own, to be edited there; taking that back takes it out again unless it has been edited. A status talk
 * goes on with the same line.
 *
 * Refuses with `agreement.not_open` where the talk does not look back on it (any longer).
 */
export function saveVerdict(ctx: Context, conversationId: string, input: VerdictInput): Saved<SavedVerdict> {
  return transact(ctx.db, (tx): Saved<SavedVerdict> => {
    const conversation = findRecording(ctx, tx, conversationId);
    const { agreementId, verdict, reason } = input;
    const line = linesLookedBackOn(ctx, tx, conversation).find(({ id }) => id === agreementId);
    if (!line) throw new Refusal('conflict', 'agreement.not_open');
    const stored = findVerdict(tx, conversationId, agreementId);
    const standing = { verdict: stored?.verdict ?? null, reason: stored?.reason ?? '' };
    const seen = stored?.version ?? 0;
    if (seen !== input.version) {
      const same = standing.verdict === verdict && standing.reason === reason;
      if (same) return { outcome: 'saved', version: seen, savedAt: stored?.savedAt ?? ctx.now };
      return { outcome: 'stale', current: { ...standing, version: seen } };
    }
    const version = verdict === null ? 0 : stored ? stored.version + 1 : firstVersion(ctx.now);
    const id = stored?.id ?? newId();
    const said = {
      reason: sealing(agreementVerdicts.reason, { conversationId, id, version }, reason),
      version,
      savedAt: ctx.now,
      savedBy: ctx.actor.personId,
    };
    if (verdict === null) tx.delete(agreementVerdicts).where(eq(agreementVerdicts.id, id)).run();
    else if (stored)
      tx.update(agreementVerdicts)
        .set({ verdict, ...said })
        .where(eq(agreementVerdicts.id, id))
        .run();
    else
      tx.insert(agreementVerdicts)
        .values({ id, conversationId, agreementId, verdict, ...said })
        .run();
    appendAuditEvent(ctx, tx, {
      action: 'agreement.save-verdict',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { agreement: agreementId, verdict, version },
    });
    if (verdict === 'continue' && standing.verdict !== 'continue')
      carryOn(ctx, tx, conversation, agreementId);
    if (verdict !== 'continue') dropUntouchedCarrier(ctx, tx, conversationId, agreementId);
    return { outcome: 'saved', version, savedAt: ctx.now };
  });
}

/**
 * A verdict that was taken back leaves no row to count on from: the clock makes sure that a new one is
 * never taken for the one before by a page that still shows that.
 */
const firstVersion = (now: Date) => now.getTime();

/** What a talk has said of an earlier agreement, if anything. */
export function findVerdict(tx: Transaction, conversationId: string, agreementId: string) {
  return tx
    .select(VERDICT)
    .from(agreementVerdicts)
    .where(
      and(
        eq(agreementVerdicts.conversationId, conversationId),
        eq(agreementVerdicts.agreementId, agreementId),
      ),
    )
    .get();
}

/** What a talk says of an agreement, the version of it, and the line of its own that carries it on. */
export type StandingVerdict = SavedVerdict & { version: number; carriedToId: string | null };

/** All that a talk says, by agreement: the caller shows those lines that the reader may see. */
export function verdictsAt(tx: Db | Transaction, conversationId: string) {
  const rows = tx
    .select(VERDICT)
    .from(agreementVerdicts)
    .where(eq(agreementVerdicts.conversationId, conversationId))
    .all();
  return new Map(
    rows.map(({ agreementId, verdict, reason, version }) => [agreementId, { verdict, reason, version }]),
  );
}

/**
 * What a talk said of the agreements that it looks back on today, as all who take part may read it: what is
 * said of individual plans in a group talk is left out, and so is what was said of a talk that has been
 * opened again since, where nobody can see it or take it back. The caller has been allowed to read the
 * conversation.
 */
export function listVerdicts(tx: Db | Transaction, conversationId: string) {
  const conversation = tx.select().from(conversations).where(eq(conversations.id, conversationId)).get();
  if (!conversation) throw new Error(`conversation ${conversationId} is gone`);
  const lookedBackOn = new Set(openAgreements(tx, conversation).map(({ id }) => id));
  return tx
    .select({
      agreementId: agreements.id,
      goal: opened(agreements.goal),
      verdict: agreementVerdicts.verdict,
      reason: VERDICT.reason,
      version: agreementVerdicts.version,
    })
    .from(agreementVerdicts)
    .innerJoin(agreements, eq(agreements.id, agreementVerdicts.agreementId))
    .where(eq(agreementVerdicts.conversationId, conversationId))
    .orderBy(asc(agreements.position), asc(agreements.id))
    .all()
    .filter(({ agreementId }) => lookedBackOn.has(agreementId));
}
