import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { employments, people, units } from 'db/schema/people';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ConversationState } from '../../access/access.rules';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { currentEmployment, employmentHoldsOn } from '../../people/current-employment.server';
import { foundByWords, unitAndBelow } from '../../people/search.server';
import { haveWords, splitWords } from '../../people/search-words.rules';
import { withBelow } from '../../people/units/unit-tree.rules';
import { findRound, type Round } from './find-round.server';
import type { Excuse, PreviewRow, Problem, Standing } from './preview';
import { namesOf, previewRows } from './preview.server';

const PAGE_SIZE = 100;
/** Of those who can be added, as many as are looked through. */
const MOST_FOUND = 20;

/** Who is looked for among the people of a round; null and '' narrow nothing. */
export type PeopleInRoundFilter = {
  words: string;
  standing: Standing | null;
  excuse: Excuse | null;
  problem: Problem | null;
  unitId: string | null;
};

/** Somebody in a round, and how they stand to it; of the talk its status and never its content. */
export type PersonInRound = {
  personId: string;
  name: string;
  unit: string;
  leader: string;
  standing: Standing;
  excuse: Excuse | null;
  problem: Problem | null;
  /** HR has decided it, while the round is a draft. */
  decided: boolean;
  remindersOff: boolean;
  talk: { id: string; state: ConversationState; heldOn: string } | null;
};

export type PeopleInRound = { rows: PersonInRound[]; count: number; page: number; pages: number };

/** A page of the people of a round by name: of a draft as they will stand, of one that is opened as they do. For HR. */
export function listPeopleInRound(
  ctx: Context,
  cycleId: string,
  filter: PeopleInRoundFilter,
  page: number,
): PeopleInRound {
  const round = findRound(ctx, ctx.db, cycleId);
  if (round.state !== 'draft') return ofOpened(ctx, round, filter, page);
  const rows = matchingInDraft(ctx, round, filter).sort((a, b) => a.name.localeCompare(b.name, 'da'));
  const at = pageOf(rows.length, page);
  const shown = rows.slice(at.from, at.from + PAGE_SIZE);
  return { rows: described(ctx, shown), count: rows.length, page: at.page, pages: at.pages };
}

/** The ids of all who match, on whatever page. For HR. */
export function idsInRound(ctx: Context, cycleId: string, filter: PeopleInRoundFilter): string[] {
  const round = findRound(ctx, ctx.db, cycleId);
  if (round.state === 'draft') return matchingInDraft(ctx, round, filter).map(({ personId }) => personId);
  return ctx.db
    .select({ id: cyclePeople.personId })
    .from(cyclePeople)
    .where(matching(ctx, round, filter))
    .all()
    .map(({ id }) => id);
}

/** People with these words in their name who work here today and are not in the round: whom HR can add. For HR. */
export function findOutsideRound(ctx: Context, cycleId: string, words: string) {
  const round = findRound(ctx, ctx.db, cycleId);
  const found = foundByWords(words);
  if (!found) return [];
  const inside =
    round.state === 'draft'
      ? previewRows(ctx, round).map(({ personId }) => personId)
      : ctx.db
          .select({ id: cyclePeople.personId })
          .from(cyclePeople)
          .where(eq(cyclePeople.cycleId, cycleId))
          .all()
          .map(({ id }) => id);
  const known = new Set(inside);
  return ctx.db
    .selectDistinct({ personId: people.id, name: people.name, unit: units.name, title: employments.title })
    .from(people)
    .innerJoin(employments, eq(employments.personId, people.id))
    .innerJoin(units, eq(units.id, employments.unitId))
    .where(and(sql`${people.id} in (${found})`, employmentHoldsOn(civilDateOf(ctx.now))))
    .orderBy(asc(people.name))
    .all()
    .filter(({ personId }) => !known.has(personId))
    .slice(0, MOST_FOUND);
}

function pageOf(count: number, page: number) {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  return { page: shown, pages, from: (shown - 1) * PAGE_SIZE };
}

function matchingInDraft(ctx: Context, round: Round, filter: PeopleInRoundFilter): PreviewRow[] {
  const has = haveWords(splitWords(filter.words));
  const inUnit = filter.unitId === null ? null : withBelow(ctx.db.select().from(units).all(), filter.unitId);
  return previewRows(ctx, round).filter(
    (row) =>
      (filter.standing === null || row.standing === filter.standing) &&
      (filter.excuse === null || row.excuse === filter.excuse) &&
      (filter.problem === null || row.problem === filter.problem) &&
      (inUnit === null || inUnit.has(row.unitId)) &&
      has(row.name) !== false,
  );
}

function described(ctx: Context, rows: readonly PreviewRow[]): PersonInRound[] {
  const names = namesOf(
    ctx.db,
    rows.flatMap(({ leaderId }) => leaderId ?? []),
  );
  const unitNames = new Map(
    ctx.db
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(
        inArray(
          units.id,
          rows.map(({ unitId }) => unitId),
        ),
      )
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return rows.map(({ personId, name, unitId, leaderId, standing, excuse, problem, decided }) => ({
    ...{ personId, name, standing, excuse, problem, decided },
    unit: unitNames.get(unitId) ?? '',
    leader: names.get(leaderId ?? '') ?? '',
    remindersOff: false,
    talk: null,
  }));
}

function ofOpened(ctx: Context, round: Round, filter: PeopleInRoundFilter, page: number): PeopleInRound {
  const { db } = ctx;
  const where = matching(ctx, round, filter);
  const ids = db
    .select({ id: cyclePeople.personId })
    .from(cyclePeople)
    .innerJoin(people, eq(people.id, cyclePeople.personId))
    .where(where)
    .orderBy(asc(people.name), asc(people.id))
    .all()
    .map(({ id }) => id);
  const at = pageOf(ids.length, page);
  const shown = ids.slice(at.from, at.from + PAGE_SIZE);
  const rows = db
    .select({
      personId: people.id,
      name: people.name,
      standing: cyclePeople.standing,
      excuse: cyclePeople.excuse,
      problem: cyclePeople.problem,
      remindersOffAt: cyclePeople.remindersOffAt,
      talkId: conversations.id,
      state: conversations.state,
      heldOn: conversations.heldOn,
      leaderId: conversations.leaderId,
    })
    .from(cyclePeople)
    .innerJoin(people, eq(people.id, cyclePeople.personId))
    .leftJoin(conversations, eq(conversations.id, cyclePeople.conversationId))
    .where(and(eq(cyclePeople.cycleId, round.id), inArray(cyclePeople.personId, shown)))
    .orderBy(asc(people.name), asc(people.id))
    .all();
  const jobs = new Map(rows.map(({ personId }) => [personId, currentEmployment(db, personId, ctx.now)]));
  const unitNames = new Map(
    db
      .select()
      .from(units)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  // Of a talk its own leader; of somebody without one whoever leads them today.
  const leaderOf = (row: (typeof rows)[number]) => row.leaderId ?? jobs.get(row.personId)?.leaderId ?? '';
  const names = namesOf(db, rows.map(leaderOf));
  return {
    rows: rows.map((row) => ({
      personId: row.personId,
      name: row.name,
      unit: unitNames.get(jobs.get(row.personId)?.unitId ?? '') ?? '',
      leader: names.get(leaderOf(row)) ?? '',
      standing: row.standing,
      excuse: row.excuse,
      problem: row.problem,
      decided: false,
      remindersOff: row.remindersOffAt !== null,
      talk:
        row.talkId && row.state && row.heldOn
          ? { id: row.talkId, state: row.state, heldOn: row.heldOn }
          : null,
    })),
    count: ids.length,
    page: at.page,
    pages: at.pages,
  };
}

function matching(ctx: Context, round: Round, filter: PeopleInRoundFilter): SQL | undefined {
  const found = foundByWords(filter.words);
  const { standing, excuse, problem, unitId } = filter;
  const inUnit =
    unitId === null
      ? undefined
      : ctx.db
          .select({ id: employments.personId })
          .from(employments)
          .where(
            and(
              sql`${employments.unitId} in (${unitAndBelow(unitId)})`,
              employmentHoldsOn(civilDateOf(ctx.now)),
            ),
          );
  return and(
    eq(cyclePeople.cycleId, round.id),
    standing === null ? undefined : eq(cyclePeople.standing, standing),
    excuse === null ? undefined : eq(cyclePeople.excuse, excuse),
    problem === null ? undefined : eq(cyclePeople.problem, problem),
    found ? sql`${cyclePeople.personId} in (${found})` : undefined,
    inUnit ? inArray(cyclePeople.personId, inUnit) : undefined,
  );
}
