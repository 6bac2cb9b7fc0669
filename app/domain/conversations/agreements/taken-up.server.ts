import type { Db, Transaction } from 'db/client.server';
import { agreements, agreementVerdicts, conversations } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Context } from '../../context';
import { partyTo, standingInAt } from '../find-conversation.server';
import { type Held, isSigned, type TakenUp } from './open-agreements.rules';

/** What one talk made of an agreement, and which talk that was. */
export type TakenUpAt = TakenUp & { verdictId: string | null; talk: Held };

/** By agreement: every talk that has taken it up, the earliest first. */
export function takenUp(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, TakenUpAt[]> {
  const ids = [...agreementIds];
  const carried = db
    .select({ agreementId: agreements.carriedFromId, talk: conversations })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .where(and(isNotNull(agreements.carriedFromId), inArray(agreements.carriedFromId, ids)))
    .all();
  const carriedAt = new Set(carried.map(({ agreementId, talk }) => `${agreementId} ${talk.id}`));
  const verdicts = db
    .select({
      agreementId: agreementVerdicts.agreementId,
      verdict: agreementVerdicts.verdict,
      verdictId: agreementVerdicts.id,
      talk: conversations,
    })
    .from(agreementVerdicts)
    .innerJoin(conversations, eq(conversations.id, agreementVerdicts.conversationId))
    .where(inArray(agreementVerdicts.agreementId, ids))
    .all();
  const judgedAt = new Set(verdicts.map(({ agreementId, talk }) => `${agreementId} ${talk.id}`));
  const all = [
    ...verdicts.map((row) => ({ ...row, carriedOn: carriedAt.has(`${row.agreementId} ${row.talk.id}`) })),
    // Carried on, and what was said of it taken back since: the new line is the one that counts.
    ...carried
      .filter(({ agreementId, talk }) => !judgedAt.has(`${agreementId} ${talk.id}`))
      .map((row) => ({ ...row, verdict: null, verdictId: null, carriedOn: true })),
  ].sort((a, b) => a.talk.heldOn.localeCompare(b.talk.heldOn));
  const byAgreement = new Map<string, TakenUpAt[]>();
  for (const { agreementId, ...at } of all)
    if (agreementId) byAgreement.set(agreementId, [...(byAgreement.get(agreementId) ?? []), at]);
  return byAgreement;
}

/** How an agreement ended, and on which day. */
export type Settled = { kind: 'done' | 'drop' | 'carried'; on: string };

/** The same, and why: '' for who was not in the talk that said so. */
export type Outcome = Settled & { reason: string };

/** What signed talks have settled, by agreement; those that are open have no entry. */
export function outcomes(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, Settled> {
  const settled = settledAt(db, agreementIds);
  return new Map([...settled].map(([id, { kind, on }]) => [id, { kind, on }]));
}

/** The same for the actor to read: with the reasons that talks of their own gave. */
export function outcomesFor(ctx: Context, agreementIds: readonly string[]): ReadonlyMap<string, Outcome> {
  const settled = settledAt(ctx.db, agreementIds);
  const reasonIn = reasonsFor(
    ctx,
    [...settled.values()].map(({ at }) => at),
  );
  return new Map([...settled].map(([id, { kind, on, at }]) => [id, { kind, on, reason: reasonIn(at) }]));
}

function settledAt(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, Settled & { at: TakenUpAt }> {
  return new Map(
    [...takenUp(db, agreementIds)].flatMap(([id, talks]) => {
      const [first] = talks.filter(({ talk }) => isSigned(talk)).flatMap((at) => settledBy(at) ?? []);
      return first ? [[id, first] as const] : [];
    }),
  );
}

function settledBy(at: TakenUpAt): (Settled & { at: TakenUpAt }) | null {
  const { verdict, carriedOn, talk } = at;
  if (carriedOn) return { kind: 'carried', on: talk.heldOn, at };
  return verdict === 'done' || verdict === 'drop' ? { kind: verdict, on: talk.heldOn, at } : null;
}

/**
 * A reason was written for those in the talk: to who is not a party to it today, a new leader among
 * them, it is ''.
 */
export function reasonsFor(ctx: Context, said: readonly TakenUpAt[]): (at: TakenUpAt) => string {
  const ids = said.flatMap(({ verdictId }) => verdictId ?? []);
  const own = ctx.db
    .select({ id: agreementVerdicts.id, reason: opened(agreementVerdicts.reason) })
    .from(agreementVerdicts)
    .innerJoin(conversations, eq(conversations.id, agreementVerdicts.conversationId))
    .where(
      and(
        inArray(agreementVerdicts.id, ids),
        or(partyTo(ctx.db, ctx.actor, ctx.now), standingInAt(ctx.actor, ctx.now)),
      ),
    )
    .all();
  const reasons = new Map(own.map(({ id, reason }) => [id, reason]));
  return ({ verdictId }) => (verdictId && reasons.get(verdictId)) || '';
}

/** The day of the talk that an agreement was carried on from, and of the first one in that chain. */
export function carriedFrom(
  db: Db | Transaction,
  carriedFromId: string | null,
): { carriedFromOn: string | null; firstAgreedOn: string | null } {
  const days: string[] = [];
  // A chain is as long as there have been talks; a circle cannot be made, and would not hang the page.
  for (let id = carriedFromId, steps = 0; id !== null && steps < 50; steps++) {
    const before = db
      .select({ from: agreements.carriedFromId, heldOn: conversations.heldOn })
      .from(agreements)
      .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
      .where(eq(agreements.id, id))
      .get();
    if (before) days.push(before.heldOn);
    id = before?.from ?? null;
  }
  return { carriedFromOn: days[0] ?? null, firstAgreedOn: days.at(-1) ?? null };
}
