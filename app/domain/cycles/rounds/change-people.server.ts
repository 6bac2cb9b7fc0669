import { setImmediate } from 'node:timers/promises';
import { type Transaction, transact } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { people } from 'db/schema/people';
import { and, count, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { queueMail } from '../../notifications/queue-mail.server';
import { callOffPlanned } from './call-off-planned.server';
import { findRoundIn, logRound, type Round } from './find-round.server';
import { grouped } from './grouped';
import type { Excuse } from './preview';
import type { PeopleAct } from './rounds.schema';

/** More than this nobody has looked through. */
const MOST = 5000;

/**
 * HR decides about people in a round: takes them in (an exception taken back, somebody added), lets them off with a
 * reason, leaves them to what is proposed (while it is a draft), or turns reminders off for them. In a round that is
 * open whoever is taken in is invited by the job, and the planned talk of whoever is let off is called off. For HR.
 * Refuses with `rounds.talk_begun` where somebody who is let off has been called in already.
 */
export function changePeople(
  ctx: Context,
  cycleId: string,
  chosen: readonly string[],
  act: PeopleAct,
): number {
  return transact(ctx.db, (tx) => {
    const round = findRoundIn(ctx, tx, cycleId, 'draft', 'open');
    if (chosen.length > MOST) throw new Refusal('invalid', 'rounds.too_many', { limit: MOST });
    const ids = knownPeople(tx, chosen);
    if (round.state === 'draft') decide(ctx, tx, round, ids, act);
    else changeRunning(ctx, tx, round, ids, act);
    logRound(ctx, tx, `round.${act.intent}`, cycleId, {
      people: ids.join(' '),
      ...('excuse' in act ? { excuse: act.excuse } : {}),
    });
    return ids.length;
  });
}

/** So many are changed in one transaction, so that nobody who writes meanwhile has to wait. */
const AT_ONCE = 50;

/**
 * The same for a whole list, a few at a time while others are answered. Where somebody in it cannot be let off, nobody
 * is; but for a talk that is called in to meanwhile, which leaves those before it let off.
 */
export async function changePeopleInTurns(
  ctx: Context,
  cycleId: string,
  chosen: readonly string[],
  act: PeopleAct,
): Promise<number> {
  const ids = [...new Set(chosen)];
  transact(ctx.db, (tx) => {
    findRoundIn(ctx, tx, cycleId, 'draft', 'open');
    if (ids.length > MOST) throw new Refusal('invalid', 'rounds.too_many', { limit: MOST });
    if (act.intent === 'excuse' && talksOf(tx, cycleId, ids).some(hasBegun))
      throw new Refusal('conflict', 'rounds.talk_begun');
  });
  let changed = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    changed += changePeople(ctx, cycleId, ids.slice(from, from + AT_ONCE), act);
    await setImmediate();
  }
  return changed;
}

function knownPeople(tx: Transaction, chosen: readonly string[]): string[] {
  return tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...new Set(chosen)]))
    .all()
    .map(({ id }) => id);
}

const inRound = (cycleId: string, ids: readonly string[]) =>
  and(eq(cyclePeople.cycleId, cycleId), inArray(cyclePeople.personId, [...ids]));

/** While it is a draft only what HR has decided is stored; the rest is proposed anew each time. */
function decide(ctx: Context, tx: Transaction, round: Round, ids: readonly string[], act: PeopleAct): void {
  if (act.intent === 'reminders-off' || act.intent === 'reminders-on')
    throw new Refusal('conflict', 'rounds.not_now.draft');
  tx.delete(cyclePeople).where(inRound(round.id, ids)).run();
  if (act.intent === 'as-proposed') return;
  const decided =
    act.intent === 'include'
      ? { standing: 'waiting' as const, excuse: null }
      : { standing: 'excused' as const, excuse: act.excuse };
  for (const personId of ids)
    tx.insert(cyclePeople)
      .values({ cycleId: round.id, personId, addedAt: ctx.now, ...decided })
      .run();
}

function changeRunning(
  ctx: Context,
  tx: Transaction,
  round: Round,
  ids: readonly string[],
  act: PeopleAct,
): void {
  switch (act.intent) {
    case 'include':
      include(ctx, tx, round, ids);
      break;
    case 'excuse':
      excuse(ctx, tx, round, ids, act.excuse);
      break;
    case 'reminders-off':
    case 'reminders-on': {
      const remindersOffAt = act.intent === 'reminders-off' ? ctx.now : null;
      tx.update(cyclePeople).set({ remindersOffAt }).where(inRound(round.id, ids)).run();
      break;
    }
    case 'as-proposed':
      throw new Refusal('conflict', 'rounds.not_now.open');
  }
}

/** Whoever has a talk in the round that goes on is in it already; everybody else waits for the job. */
function include(ctx: Context, tx: Transaction, round: Round, ids: readonly string[]): void {
  const rows = tx
    .select({ personId: cyclePeople.personId, standing: cyclePeople.standing, state: conversations.state })
    .from(cyclePeople)
    .leftJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(inRound(round.id, ids))
    .all();
  const known = new Map(rows.map((row) => [row.personId, row]));
  for (const personId of ids) {
    const row = known.get(personId);
    const goesOn = row?.standing === 'invited' && row.state !== 'cancelled' && row.state !== null;
    if (goesOn) continue;
    // Their talk has been called off: they are told of the new one.
    const waits = {
      standing: 'waiting' as const,
      excuse: null,
      problem: null,
      conversationId: null,
      invitedAt: null,
    };
    tx.insert(cyclePeople)
      .values({ cycleId: round.id, personId, addedAt: ctx.now, ...waits })
      .onConflictDoUpdate({ target: [cyclePeople.cycleId, cyclePeople.personId], set: waits })
      .run();
  }
}

function excuse(ctx: Context, tx: Transaction, round: Round, ids: readonly string[], why: Excuse): void {
  const talks = talksOf(tx, round.id, ids);
  if (talks.some(hasBegun)) throw new Refusal('conflict', 'rounds.talk_begun');
  const planned = talks.filter(({ state }) => state === 'planned');
  const alone = planned.filter(({ employeeId }) => employeeId !== null);
  const groups = grouped(
    planned.filter(({ employeeId }) => employeeId === null),
    ({ id }) => id,
  );
  // Nobody is left in these: they are called off, and all of them hear it as those do whose talk is their own.
  const emptied = [...groups].filter(([id, leaving]) => leaving.length === countMembers(tx, id));
  const calledOff = [...alone.map(({ id }) => id), ...emptied.map(([id]) => id)];
  callOffPlanned(ctx, tx, calledOff, '', { told: true });
  for (const { id, personId } of [...groups.values()].flat()) {
    if (calledOff.includes(id)) continue;
    tx.delete(conversationMembers)
      .where(and(eq(conversationMembers.conversationId, id), eq(conversationMembers.personId, personId)))
      .run();
    queueMail(ctx, tx, { to: personId, kind: 'left-group', conversationId: id });
  }
  const off = { standing: 'excused' as const, excuse: why, problem: null };
  for (const personId of ids)
    tx.insert(cyclePeople)
      .values({ cycleId: round.id, personId, addedAt: ctx.now, ...off })
      .onConflictDoUpdate({ target: [cyclePeople.cycleId, cyclePeople.personId], set: off })
      .run();
}

const countMembers = (tx: Transaction, conversationId: string): number =>
  tx
    .select({ members: count() })
    .from(conversationMembers)
    .where(eq(conversationMembers.conversationId, conversationId))
    .get()?.members ?? 0;

const hasBegun = ({ state }: { state: string }) => state !== 'planned' && state !== 'cancelled';

/** The talks in the round of those who are in it; whoever is let off already has no part in the one that was theirs. */
function talksOf(tx: Transaction, cycleId: string, ids: readonly string[]) {
  return tx
    .select({
      id: conversations.id,
      state: conversations.state,
      employeeId: conversations.employeeId,
      personId: cyclePeople.personId,
    })
    .from(cyclePeople)
    .innerJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(and(inRound(cycleId, ids), eq(cyclePeople.standing, 'invited')))
    .all();
}
