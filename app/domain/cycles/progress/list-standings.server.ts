import { people } from 'db/schema/people';
import { signatures, summaries } from 'db/schema/signing';
import { CYCLE_PROBLEMS, EXCUSES } from 'db/schema/vocabulary';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { foundByWords, unitAndBelow } from '../../people/search.server';
import { unitName } from '../../people/units/list-units.server';
import { type RoundHead, roundHead } from './read-progress.server';
import { STAGES, type Stage } from './stages.rules';
import { standings } from './standings.server';

const PAGE_SIZE = 50;

/** Whom HR looks for in a round; null and '' narrow nothing. */
export type StandingFilter = {
  unitId: string | null;
  leaderId: string | null;
  stage: Stage | null;
  /** Beginnings of words in the person's name. */
  name: string;
};

const instant = z
  .number()
  .nullable()
  .transform((at) => (at === null ? null : new Date(at)));
const LineSchema = z.object({
  personId: z.string(),
  conversationId: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  leader: z.string().nullable(),
  stage: z.enum(STAGES),
  excuse: z.enum(EXCUSES).nullable(),
  problem: z.enum(CYCLE_PROBLEMS).nullable(),
  /** The day of the talk once it has one. */
  heldOn: z.string().nullable(),
  since: instant,
});

/** Whose turn it is to take the next step. */
type Turn = 'leader' | 'employee' | 'both' | 'hr' | null;
export type StandingLine = z.output<typeof LineSchema> & { turn: Turn };

export type Standings = {
  round: RoundHead;
  /** What the filter names; null where it names nothing, or what is not there. */
  unit: string | null;
  leader: string | null;
  lines: StandingLine[];
  /** How many are at each stage among those who match but for the stage. */
  counts: Record<Stage, number>;
  total: number;
  page: number;
  pages: number;
};

/** The people of a round a page at a time: status and days, never content. For HR. Throws 'not-found' for an unknown round. */
export function listStandings(
  ctx: Context,
  cycleId: string,
  filter: StandingFilter,
  page: number,
): Standings {
  const round = roundHead(ctx, cycleId);
  const counts = countStages(ctx, cycleId, filter);
  const total = STAGES.reduce((sum, stage) => sum + counts[stage], 0);
  const pages = Math.max(1, Math.ceil((filter.stage ? counts[filter.stage] : total) / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const limit = sql`limit ${PAGE_SIZE} offset ${(shown - 1) * PAGE_SIZE}`;
  return {
    ...{ round, unit: filter.unitId && unitName(ctx, filter.unitId), leader: leaderName(ctx, filter) },
    ...{ lines: standingLines(ctx, cycleId, filter, limit), counts, total, page: shown, pages },
  };
}

/** All who match, or as many as `limit` says; whoever calls has asked whether they may. */
export function standingLines(
  { db, now }: Pick<Context, 'db' | 'now'>,
  cycleId: string,
  filter: StandingFilter,
  limit: SQL = sql``,
): StandingLine[] {
  const rows = db.all(sql`
    select at.person_id as personId, at.conversation_id as conversationId, person.name as name, unit.name as unit,
      leader.name as leader, at.stage as stage, at.excuse as excuse, at.problem as problem,
      case when at.stage in ('called-in', 'shared', 'held', 'to-sign', 'signed') then at.held_on end as heldOn,
      case at.stage
        when 'invited' then at.invited_at when 'called-in' then at.called_in_at when 'shared' then at.shared_at
        when 'held' then at.talk_at when 'to-sign' then at.locked_at when 'signed' then at.signed_at
        when 'cancelled' then at.cancelled_at when 'excused' then null when 'erased' then null
        else at.added_at
      end as since
    from (${standings(cycleId, civilDateOf(now))}) as at
    join people as person on person.id = at.person_id
    left join units as unit on unit.id = at.unit_id
    left join people as leader on leader.id = at.leader_id
    where ${matching(filter)} ${filter.stage ? sql`and at.stage = ${filter.stage}` : sql``}
    order by person.name, at.person_id ${limit}`);
  const lines = rows.map((row) => LineSchema.parse(row));
  const signed = leaderSigned(
    db,
    lines.filter(({ stage }) => stage === 'to-sign'),
  );
  return lines.map((line) => ({ ...line, turn: turnOf(line, signed) }));
}

function countStages({ db, now }: Context, cycleId: string, filter: StandingFilter): Record<Stage, number> {
  const rows = db.all(sql`
    select at.stage as stage, count(*) as count from (${standings(cycleId, civilDateOf(now))}) as at
    where ${matching(filter)} group by at.stage`);
  const CountSchema = z.object({ stage: z.enum(STAGES), count: z.number() });
  const found = new Map(rows.map((row) => CountSchema.parse(row)).map(({ stage, count }) => [stage, count]));
  const of = (stage: Stage) => found.get(stage) ?? 0;
  return {
    waiting: of('waiting'),
    invited: of('invited'),
    'called-in': of('called-in'),
    shared: of('shared'),
    held: of('held'),
    'to-sign': of('to-sign'),
    signed: of('signed'),
    cancelled: of('cancelled'),
    erased: of('erased'),
    excused: of('excused'),
    problem: of('problem'),
  };
}

function matching({ unitId, leaderId, name }: StandingFilter): SQL {
  const found = name === '' ? null : foundByWords(name);
  return (
    and(
      sql`1`,
      unitId === null ? undefined : sql`at.unit_id in (${unitAndBelow(unitId)})`,
      leaderId === null ? undefined : sql`at.leader_id = ${leaderId}`,
      name === '' ? undefined : found ? sql`at.person_id in (${found})` : sql`0`,
    ) ?? sql`1`
  );
}

/** The talks whose record the leader has signed. */
function leaderSigned(db: Context['db'], lines: readonly { conversationId: string | null }[]): Set<string> {
  const ids = lines.flatMap(({ conversationId }) => conversationId ?? []);
  const rows = db
    .select({ id: summaries.conversationId })
    .from(summaries)
    .innerJoin(signatures, eq(signatures.summaryId, summaries.id))
    .where(
      and(inArray(summaries.conversationId, ids), isNull(summaries.voidedAt), eq(signatures.side, 'leader')),
    )
    .all();
  return new Set(rows.map(({ id }) => id));
}

function turnOf(
  { stage, conversationId }: { stage: Stage; conversationId: string | null },
  signed: Set<string>,
): Turn {
  switch (stage) {
    case 'invited':
    case 'held':
    case 'cancelled':
      return 'leader';
    case 'called-in':
      return 'employee';
    case 'shared':
      return 'both';
    case 'to-sign':
      return conversationId !== null && signed.has(conversationId) ? 'employee' : 'leader';
    case 'problem':
      return 'hr';
    default:
      return null;
  }
}

function leaderName({ db }: Context, { leaderId }: StandingFilter): string | null {
  if (leaderId === null) return null;
  return db.select({ name: people.name }).from(people).where(eq(people.id, leaderId)).get()?.name ?? null;
}
