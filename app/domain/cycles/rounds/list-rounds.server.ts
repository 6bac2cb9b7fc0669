import type { Db } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, count, desc, eq, ne, notInArray } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { findRound, type Round } from './find-round.server';

/** How far a round is, in people: those it is for, and of them those whose talk is held and signed. */
export type RoundNumbers = {
  /** Those who are let off are none of them. */
  people: number;
  waiting: number;
  problems: number;
  excused: number;
  held: number;
  signed: number;
};

export type ListedRound = Pick<Round, 'id' | 'name' | 'type' | 'state' | 'startsOn' | 'endsOn'> & {
  /** Null for a draft. */
  numbers: RoundNumbers | null;
};

/** Every round, the latest first. For HR. */
export function listRounds(ctx: Context): ListedRound[] {
  authorizeFunction(ctx.actor, 'run-cycles');
  return ctx.db
    .select()
    .from(cycles)
    .orderBy(desc(cycles.startsOn), desc(cycles.createdAt))
    .all()
    .map(({ id, name, type, state, startsOn, endsOn }) => ({
      ...{ id, name, type, state, startsOn, endsOn },
      numbers: state === 'draft' ? null : numbersOf(ctx.db, id),
    }));
}

/** A round that has been opened and how far it is. For HR. */
export function readRound(ctx: Context, cycleId: string): { round: Round; numbers: RoundNumbers } {
  const round = findRound(ctx, ctx.db, cycleId);
  return { round, numbers: numbersOf(ctx.db, cycleId) };
}

/** How many have been invited, and how many wait for it, for the page that follows the job. For HR. */
export function readInviting(ctx: Context, cycleId: string): { invited: number; waiting: number } {
  findRound(ctx, ctx.db, cycleId);
  const of = (standing: 'invited' | 'waiting') => {
    const found = ctx.db
      .select({ people: count() })
      .from(cyclePeople)
      .where(and(eq(cyclePeople.cycleId, cycleId), eq(cyclePeople.standing, standing)))
      .get();
    return found?.people ?? 0;
  };
  return { invited: of('invited'), waiting: of('waiting') };
}

/** The rounds that conversations can be looked for by: those that have been opened, the latest first. For HR. */
export function listRoundNames(ctx: Context): { id: string; name: string }[] {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  return ctx.db
    .select({ id: cycles.id, name: cycles.name })
    .from(cycles)
    .where(ne(cycles.state, 'draft'))
    .orderBy(desc(cycles.startsOn))
    .all();
}

function numbersOf(db: Db, cycleId: string): RoundNumbers {
  const standings = db
    .select({ standing: cyclePeople.standing, people: count() })
    .from(cyclePeople)
    .where(eq(cyclePeople.cycleId, cycleId))
    .groupBy(cyclePeople.standing)
    .all();
  const of = (standing: (typeof standings)[number]['standing']) =>
    standings.find((one) => one.standing === standing)?.people ?? 0;
  const states = db
    .select({ state: conversations.state, people: count() })
    .from(cyclePeople)
    .innerJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(
      and(
        eq(cyclePeople.cycleId, cycleId),
        eq(cyclePeople.standing, 'invited'),
        notInArray(conversations.state, ['planned', 'preparing', 'cancelled']),
      ),
    )
    .groupBy(conversations.state)
    .all();
  const signed = states
    .filter(({ state }) => state === 'signed' || state === 'closed')
    .reduce((sum, one) => sum + one.people, 0);
  return {
    people: of('waiting') + of('problem') + of('invited'),
    waiting: of('waiting'),
    problems: of('problem'),
    excused: of('excused'),
    held: states.reduce((sum, one) => sum + one.people, 0),
    signed,
  };
}
