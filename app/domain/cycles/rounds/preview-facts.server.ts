import type { Db } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycleTemplates, cycleUnits } from 'db/schema/cycles';
import { employments, leaves, people, units } from 'db/schema/people';
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { civilDateOf } from '../../dates';
import { currentRoles } from '../../frameworks/list-roles.server';
import { newestInForce } from '../../frameworks/templates/in-force.server';
import { employmentHoldsOn } from '../../people/current-employment.server';
import { withBelow } from '../../people/units/unit-tree.rules';
import type { Round } from './find-round.server';
import type { Employed, PreviewFacts } from './preview';
import { decisionOf } from './preview.rules';

const HELD = ['in-talk', 'summary', 'signing', 'signed', 'closed'] as const;

/** All that the preview of a round is made of: eight queries, however many people there are. */
export function loadPreviewFacts(db: Db, round: Round, now: Date): PreviewFacts {
  const today = civilDateOf(now);
  const { employed, leaders } = employedOn(db, today);
  return {
    round,
    units: unitsOf(db, round.id),
    people: employed,
    leaders,
    roles: new Set(currentRoles(db).map(({ id }) => id)),
    templates: templatesOf(db, round.id),
    decisions: decisionsOf(db, round.id),
    leaves: leavesIn(db, round),
    ...endsOfEmployment(db),
    held: alreadyHeld(db, round),
  };
}

/**
 * The template of each role in a round, as leaders can call in with it: of one that has been replaced since HR chose it
 * the newest, and none of one that is retired.
 */
export function templatesOf(db: Db, cycleId: string): Map<string, string> {
  const rows = db.select().from(cycleTemplates).where(eq(cycleTemplates.cycleId, cycleId)).all();
  return new Map(
    rows.flatMap(({ role, templateId }): [string, string][] => {
      const usable = newestInForce(db, templateId);
      return usable === null ? [] : [[role, usable]];
    }),
  );
}

function employedOn(db: Db, today: string) {
  const rows = db
    .select({
      personId: people.id,
      name: people.name,
      unitId: employments.unitId,
      role: employments.role,
      leaderId: employments.leaderId,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(employmentHoldsOn(today))
    .orderBy(asc(employments.startsOn))
    .all();
  const found = new Map<string, Employed>();
  const leaders = new Set<string>();
  for (const { personId, name, ...employment } of rows) {
    const known = found.get(personId);
    found.set(personId, { personId, name, employments: [...(known?.employments ?? []), employment] });
    if (employment.leaderId) leaders.add(employment.leaderId);
  }
  return { employed: [...found.values()], leaders };
}

function unitsOf(db: Db, cycleId: string): Set<string> | null {
  const chosen = db.select().from(cycleUnits).where(eq(cycleUnits.cycleId, cycleId)).all();
  if (chosen.length === 0) return null;
  const all = db.select().from(units).all();
  return new Set(chosen.flatMap(({ unitId }) => [...withBelow(all, unitId)]));
}

function decisionsOf(db: Db, cycleId: string): PreviewFacts['decisions'] {
  const rows = db.select().from(cyclePeople).where(eq(cyclePeople.cycleId, cycleId)).all();
  return new Map(rows.map((row) => [row.personId, decisionOf(row)]));
}

function leavesIn(db: Db, round: Round): PreviewFacts['leaves'] {
  const rows = db
    .select()
    .from(leaves)
    .where(
      and(lte(leaves.startsOn, round.endsOn), or(isNull(leaves.endsOn), gte(leaves.endsOn, round.startsOn))),
    )
    .all();
  const found = new Map<string, (typeof rows)[number][]>();
  for (const leave of rows) found.set(leave.personId, [...(found.get(leave.personId) ?? []), leave]);
  return found;
}

function endsOfEmployment(db: Db): Pick<PreviewFacts, 'firstDays' | 'lastDays'> {
  const rows = db
    .select({
      personId: employments.personId,
      first: sql<string>`min(${employments.startsOn})`,
      // Of several that hold for ever, one is enough.
      last: sql<string>`max(coalesce(${employments.endsOn}, '9999-12-31'))`,
    })
    .from(employments)
    .groupBy(employments.personId)
    .all();
  return {
    firstDays: new Map(rows.map(({ personId, first }) => [personId, first])),
    lastDays: new Map(rows.map(({ personId, last }) => [personId, last])),
  };
}

/** Held since the beginning of the year that the round begins in. */
function alreadyHeld(db: Db, round: Round): Set<string> {
  const since = `${round.startsOn.slice(0, 4)}-01-01`;
  const talks = and(
    eq(conversations.type, round.type),
    inArray(conversations.state, [...HELD]),
    gte(conversations.heldOn, since),
  );
  if (round.type !== 'grus') {
    const rows = db.select({ personId: conversations.employeeId }).from(conversations).where(talks).all();
    return new Set(rows.flatMap(({ personId }) => personId ?? []));
  }
  const rows = db
    .select({ personId: conversationMembers.personId })
    .from(conversationMembers)
    .innerJoin(conversations, eq(conversations.id, conversationMembers.conversationId))
    .where(talks)
    .all();
  return new Set(rows.map(({ personId }) => personId));
}
