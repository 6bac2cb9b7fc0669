import type { Db } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { deputies, employments, people } from 'db/schema/people';
import { and, eq, exists, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { deputyshipHolds, standsInFor, tooCloseTo } from '../access/standing-in.server';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { employmentHolds } from '../people/current-employment.server';
import { nameOf } from '../people/find-person.server';
import { found } from './addressee.server';
import type { CycleMailKind } from './mail.rules';
import type { DropReason } from './still-true.rules';

/** How many talks of a round one leader has not called in to, not held, and not got signed. */
type Undone = {
  /** Null for the recipient's own talks; the leader whom they stand in for, or who reports to them. */
  leader: string | null;
  toCallIn: number;
  toHold: number;
  toSign: number;
};

/** What a mail says of a round: its name and deadlines, and numbers a leader. Nothing about any one talk. */
export type RoundFacts = {
  id: string;
  name: string;
  open: boolean;
  endsOn: string;
  signBy: string;
  undone: Undone[];
};

type RoundMail = { kind: CycleMailKind; cycleId: string; personId: string };
type Ctx = Pick<SystemContext, 'db' | 'now'>;

/**
 * Reads how far a round is at this moment: to a leader (and whoever stands in for them) their own talks, and
 * in `round-escalated` those of the leaders who report to the recipient, or to whom the recipient stands in for.
 */
export function readRoundMail(ctx: Ctx, { kind, cycleId, personId }: RoundMail): RoundFacts {
  const { id, name, state, endsOn, signBy } = found(
    ctx.db.select().from(cycles).where(eq(cycles.id, cycleId)).get(),
  );
  const undone =
    kind === 'round-escalated' ? belowThe(ctx, personId, cycleId) : ledBy(ctx, personId, cycleId);
  return { id, name, open: state === 'open', endsOn, signBy, undone };
}

/** A round that is closed, or where nothing is left to do, is nothing to write about. */
export function reasonToDropRound({ open, undone }: RoundFacts): DropReason | null {
  return open && undone.length > 0 ? null : 'no-longer-true';
}

function ledBy(ctx: Ctx, personId: string, cycleId: string): Undone[] {
  const { db, now } = ctx;
  const own = count(db, cycleId, ledTodayBy(ctx, personId));
  const stoodInFor = leadersStoodInFor(ctx, personId).map(({ leaderId, name }) => ({
    leader: name,
    ...count(db, cycleId, and(eq(conversations.leaderId, leaderId), standsInFor(personId, civilDateOf(now)))),
  }));
  return [{ leader: null, ...own }, ...stoodInFor].filter(isUndone);
}

function belowThe(ctx: Ctx, personId: string, cycleId: string): Undone[] {
  const { db, now } = ctx;
  const bosses = [personId, ...leadersStoodInFor(ctx, personId).map(({ leaderId }) => leaderId)];
  const reports = db
    .selectDistinct({ personId: employments.personId })
    .from(employments)
    .where(and(inArray(employments.leaderId, bosses), employmentHolds(now)))
    .all();
  // A deputy hears nothing of themselves, nor of anybody above them.
  const close = tooCloseTo(db, personId, civilDateOf(now));
  return reports
    .filter((report) => !close.has(report.personId))
    .map((report) => ({
      leader: nameOf(db, report.personId),
      ...count(db, cycleId, ledTodayBy(ctx, report.personId)),
    }))
    .filter(isUndone)
    .sort((a, b) => a.leader.localeCompare(b.leader, 'da'));
}

/** The talks that somebody sees to today: with those who report to them now, whoever it was planned with, and of their own groups. */
function ledTodayBy({ db, now }: Ctx, leaderId: string): SQL | undefined {
  const reports = db
    .select({ personId: employments.personId })
    .from(employments)
    .where(and(eq(employments.leaderId, leaderId), employmentHolds(now)));
  return or(
    inArray(conversations.employeeId, reports),
    and(isNull(conversations.employeeId), eq(conversations.leaderId, leaderId)),
  );
}

const isUndone = ({ toCallIn, toHold, toSign }: Undone) => toCallIn + toHold + toSign > 0;

/** Talks of people who are still invited: whoever has been let off since is owed none. */
function count(db: Db, cycleId: string, whose: SQL | undefined): Omit<Undone, 'leader'> {
  const invited = exists(
    db
      .select({ personId: cyclePeople.personId })
      .from(cyclePeople)
      .where(
        and(
          eq(cyclePeople.conversationId, conversations.id),
          eq(cyclePeople.cycleId, cycleId),
          eq(cyclePeople.standing, 'invited'),
        ),
      ),
  );
  const talks = db
    .select({ state: conversations.state })
    .from(conversations)
    .where(and(whose, eq(conversations.cycleId, cycleId), ne(conversations.state, 'signed'), invited))
    .all();
  const within = (...states: string[]) => talks.filter(({ state }) => states.includes(state)).length;
  return {
    toCallIn: within('planned'),
    toHold: within('preparing'),
    toSign: within('in-talk', 'summary', 'signing'),
  };
}

function leadersStoodInFor({ db, now }: Ctx, personId: string) {
  return db
    .selectDistinct({ leaderId: deputies.leaderId, name: people.name })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.leaderId))
    .where(deputyshipHolds(personId, civilDateOf(now)))
    .all();
}
