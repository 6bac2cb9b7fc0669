import type { Db, Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import type { cycles } from 'db/schema/cycles';
import { mails } from 'db/schema/notifications';
import { deputies, employments, leaves } from 'db/schema/people';
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { deputyshipHolds } from '../../access/standing-in.server';
import type { SystemContext } from '../../context';
import { civilDateOf } from '../../dates';
import { employmentHoldsOn } from '../../people/current-employment.server';
import type { ReminderFacts, RoundDates } from './reminders.rules';
import { talksInRound } from './talks-in-round.server';

/** How events begin that somebody in HR made happen. */
export const BY_HAND = 'by-hand';

type Ctx = Pick<SystemContext, 'db' | 'now'>;
type Round = typeof cycles.$inferSelect;

/** All that the rules hold against each other on the day of `now`. `unitId` keeps to those who work in it or below. */
export function reminderFacts(ctx: Ctx, round: Round, unitId: string | null = null): ReminderFacts {
  const today = civilDateOf(ctx.now);
  return {
    round: roundDates(round),
    today,
    talks: talksInRound(ctx.db, round.id, today, unitId),
    people: peopleToRemind(ctx.db, round.id, today),
    ...mailsBefore(ctx.db, round.id),
  };
}

/** A round as the rules see it. */
export function roundDates(round: Round): RoundDates {
  const { id, state, openedAt, endsOn, signBy, remindDays, escalateDays } = round;
  const openedOn = openedAt && civilDateOf(openedAt);
  return { id, state, openedOn, endsOn, signBy, remindDays, escalateDays };
}

function peopleToRemind(db: Db | Transaction, cycleId: string, today: string): ReminderFacts['people'] {
  const off = personIds(
    db
      .select({ personId: cyclePeople.personId })
      .from(cyclePeople)
      .where(and(eq(cyclePeople.cycleId, cycleId), isNotNull(cyclePeople.remindersOffAt)))
      .all(),
  );
  const away = personIds(
    db
      .select({ personId: leaves.personId })
      .from(leaves)
      .where(and(lte(leaves.startsOn, today), or(isNull(leaves.endsOn), gte(leaves.endsOn, today))))
      .all(),
  );
  const standIns = standInsToday(db, today);
  const employed = db
    .select({ personId: employments.personId, leaderId: employments.leaderId })
    .from(employments)
    .where(employmentHoldsOn(today))
    .all();
  return new Map(
    employed.map(({ personId, leaderId }) => [
      personId,
      {
        ...{ here: !away.has(personId), off: off.has(personId), leaderId },
        deputies: (standIns.get(personId) ?? []).filter((deputy) => !away.has(deputy)),
      },
    ]),
  );
}

const personIds = (rows: readonly { personId: string }[]) => new Set(rows.map(({ personId }) => personId));

function standInsToday(db: Db | Transaction, today: string): Map<string, string[]> {
  const rows = db
    .selectDistinct({ leaderId: deputies.leaderId, deputyId: deputies.deputyId })
    .from(deputies)
    .where(deputyshipHolds(sql`${deputies.deputyId}`, today))
    .all();
  const byLeader = new Map<string, string[]>();
  for (const { leaderId, deputyId } of rows)
    byLeader.set(leaderId, [...(byLeader.get(leaderId) ?? []), deputyId]);
  return byLeader;
}

/** What has been queued about the round and its talks, whatever became of it. */
function mailsBefore(db: Db | Transaction, cycleId: string): Pick<ReminderFacts, 'sent' | 'lastToSign'> {
  const talks = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.cycleId, cycleId));
  const rows = db
    .select({
      kind: mails.kind,
      event: mails.event,
      personId: mails.personId,
      conversationId: mails.conversationId,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .where(
      or(
        // By the unique index of events.
        ...['round-behind', 'round-escalated', BY_HAND].map((kind) =>
          and(gt(mails.event, `${kind}:${cycleId}:`), lt(mails.event, `${kind}:${cycleId};`)),
        ),
        and(inArray(mails.kind, ['prepare-soon', 'still-to-sign']), inArray(mails.conversationId, talks)),
      ),
    )
    .all();
  const lastToSign = new Map<string, string>();
  for (const { kind, conversationId, personId, createdAt } of rows) {
    const key = `${conversationId}:${personId}`;
    const day = civilDateOf(createdAt);
    if (kind === 'still-to-sign' && day > (lastToSign.get(key) ?? '')) lastToSign.set(key, day);
  }
  // Each is stored with its recipient behind a colon.
  const sent = new Set(rows.flatMap(({ event }) => event?.slice(0, event.lastIndexOf(':')) ?? []));
  return { sent, lastToSign };
}
