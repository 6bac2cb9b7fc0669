import type { cycles } from 'db/schema/cycles';
import { people, units } from 'db/schema/people';
import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { treeOf } from '../../people/units/unit-tree.rules';
import { findRound } from '../rounds/find-round.server';
import { grouped } from '../rounds/grouped';
import { type Counted, STAGES, type Tally, tallyOf } from './stages.rules';
import { standings } from './standings.server';
import { openTree, type UnitProgress } from './unit-progress.rules';

export type RoundHead = Pick<
  typeof cycles.$inferSelect,
  'id' | 'name' | 'type' | 'state' | 'startsOn' | 'endsOn' | 'signBy'
>;

export type LeaderProgress = Tally & { leaderId: string; name: string };

export type Progress = {
  round: RoundHead;
  /** Everybody whom the page is narrowed to. */
  all: Tally;
  /** The unit that it is narrowed to and those above it, from the top; empty for the whole round. */
  path: { id: string; name: string }[];
  /** The units as a tree that is open down to the chosen one. */
  units: UnitProgress[];
  /** Everybody who leads somebody in the round, those with most left to hold first. */
  leaders: LeaderProgress[];
};

const days = z.number().nullable();
const RowSchema = z.tuple([
  z.string().nullable(),
  z.string().nullable(),
  z.enum(STAGES),
  days,
  days,
  days,
  days,
]);

/**
 * How far a round is, for the whole of it or for a unit and what is below it: status in numbers, never content. For HR.
 * Throws 'not-found' for a round or a unit that does not exist.
 */
export function readProgress(ctx: Context, cycleId: string, { unitId }: { unitId: string | null }): Progress {
  const round = roundHead(ctx, cycleId);
  const tree = treeOf(
    ctx.db.select({ id: units.id, name: units.name, parentId: units.parentId }).from(units).all(),
  );
  const counted = countedIn(ctx, cycleId);
  const opened = openTree(tree, counted, unitId);
  if (!opened) throw new Refusal('not-found', 'access.not_found');
  return {
    round,
    all: tallyOf(opened.chosen),
    path: opened.path,
    units: opened.lines,
    leaders: byLeader(ctx, opened.chosen),
  };
}

/** What pages say of a round. Throws 'not-found' where there is none. For HR. */
export function roundHead(ctx: Context, cycleId: string): RoundHead {
  const { id, name, type, state, startsOn, endsOn, signBy } = findRound(ctx, ctx.db, cycleId);
  return { id, name, type, state, startsOn, endsOn, signBy };
}

/** Between the instants of two steps, in days; null where one of them is not reached, or was not taken. */
const between = (from: string, to: string) => sql.raw(`max(0, ${to} - ${from}) / 86400000.0`);

function countedIn({ db, now }: Pick<Context, 'db' | 'now'>, cycleId: string): Counted[] {
  const rows = db.values(sql`
    select unit_id, leader_id, stage,
      ${between('invited_at', 'coalesce(min(shared_at, coalesce(talk_at, shared_at)), talk_at)')},
      ${between('shared_at', 'talk_at')}, ${between('talk_at', 'locked_at')}, ${between('locked_at', 'signed_at')}
    from (${standings(cycleId, civilDateOf(now))})`);
  return rows.map((row) => {
    const [unitId, leaderId, stage, invited, shared, held, toSign] = RowSchema.parse(row);
    return { unitId, leaderId, stage, days: { invited, shared, held, 'to-sign': toSign } };
  });
}

function byLeader({ db }: Context, counted: readonly Counted[]): LeaderProgress[] {
  const groups = grouped(counted, ({ leaderId }) => leaderId ?? '');
  const names = new Map(
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, [...groups.keys()]))
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return [...groups]
    .flatMap(([leaderId, theirs]) => {
      const name = names.get(leaderId);
      return name === undefined ? [] : [{ leaderId, name, ...tallyOf(theirs) }];
    })
    .sort((a, b) => b.owed - b.held - (a.owed - a.held) || a.name.localeCompare(b.name, 'da'));
}
