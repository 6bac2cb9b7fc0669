import type { Db, Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { pendingSignatures, signatures, summaries } from 'db/schema/signing';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { civilDateOf } from '../../dates';
import { unitAndBelow } from '../../people/search.server';
import { standings } from '../progress/standings.server';
import { grouped } from '../rounds/grouped';
import type { TalkInRound } from './reminders.rules';

const RowSchema = z.object({
  personId: z.string(),
  conversationId: z.string(),
  leaderId: z.string().nullable(),
  stage: z.enum(['invited', 'called-in', 'shared', 'held', 'to-sign']),
  calledInAt: z.number(),
  heldOn: z.string(),
});

type Row = z.output<typeof RowSchema>;

/** The talks of a round that are not signed yet, as the rules see them; with `unitId` of those who work in it or below. */
export function talksInRound(
  db: Db | Transaction,
  cycleId: string,
  today: string,
  unitId: string | null,
): TalkInRound[] {
  const rows = db
    .all(sql`
      select person_id as personId, conversation_id as conversationId, leader_id as leaderId, stage,
        called_in_at as calledInAt, held_on as heldOn
      from (${standings(cycleId, today)})
      where stage in ('invited', 'called-in', 'shared', 'held', 'to-sign')
      ${unitId === null ? sql`` : sql`and unit_id in (${unitAndBelow(unitId)})`}`)
    .map((row) => RowSchema.parse(row));
  const byTalk = grouped(rows, ({ conversationId }) => conversationId);
  const turns = turnsToSign(db, cycleId);
  const dayOf = daysByHour();
  return [...byTalk].flatMap(([conversationId, members]) => {
    const [first] = members;
    if (!first) return [];
    const { leaderId, heldOn } = first;
    const isPlanned = first.stage === 'invited';
    return [
      {
        ...{ conversationId, leaderId, heldOn },
        held: first.stage === 'held' || first.stage === 'to-sign',
        calledInOn: isPlanned ? null : dayOf(first.calledInAt),
        unshared: members.flatMap(({ stage, personId }) => (stage === 'called-in' ? [personId] : [])),
        toSign: first.stage === 'to-sign' ? whoseTurn(turns.get(conversationId), members) : [],
      },
    ];
  });
}

const HOUR = 3_600_000;

/** The civil date of many instants: the clock in Denmark is whole hours from UTC, so an hour is in one day. */
function daysByHour(): (instant: number) => string {
  const known = new Map<number, string>();
  return (instant) => {
    const hour = Math.floor(instant / HOUR);
    const day = known.get(hour) ?? civilDateOf(new Date(instant));
    known.set(hour, day);
    return day;
  };
}

type Signing = { leaderId: string; group: boolean; lockedAt: Date; signed: Map<string, Date> };

/** Between two the leader signs first; in a group everybody in their own time. */
function whoseTurn(signing: Signing | undefined, members: readonly Row[]): TalkInRound['toSign'] {
  if (!signing) return [];
  const { leaderId, group, lockedAt, signed } = signing;
  const leaderSignedAt = signed.get('');
  const employees = members.filter(({ personId }) => !signed.has(personId));
  if (!leaderSignedAt) {
    const leader = { personId: leaderId, leads: true, since: civilDateOf(lockedAt) };
    // A leader who leads nobody in it any longer cannot sign.
    const leads = members.some((member) => group || member.leaderId === leaderId);
    return [...(leads ? [leader] : []), ...(group ? employees.map(turnSince(lockedAt)) : [])];
  }
  return employees.map(turnSince(group ? lockedAt : leaderSignedAt));
}

const turnSince =
  (at: Date) =>
  ({ personId }: Row) => ({ personId, leads: false, since: civilDateOf(at) });

/** Of each talk that is being signed: when it was locked, and who has signed when; whoever signed as the leader is ''. */
function turnsToSign(db: Db | Transaction, cycleId: string): Map<string, Signing> {
  const locked = db
    .select({
      id: conversations.id,
      leaderId: conversations.leaderId,
      employeeId: conversations.employeeId,
      lockedAt: summaries.frozenAt,
      summaryId: summaries.id,
    })
    .from(conversations)
    .innerJoin(summaries, and(eq(summaries.conversationId, conversations.id), isNull(summaries.voidedAt)))
    .where(and(eq(conversations.cycleId, cycleId), eq(conversations.state, 'signing')))
    .all();
  const given = db
    .select({
      summaryId: signatures.summaryId,
      side: signatures.side,
      personId: signatures.personId,
      at: signatures.signedAt,
    })
    .from(signatures);
  const waiting = db
    .select({
      summaryId: pendingSignatures.summaryId,
      side: pendingSignatures.side,
      personId: pendingSignatures.personId,
      at: pendingSignatures.signedAt,
    })
    .from(pendingSignatures);
  const ofRound = locked.map(({ summaryId }) => summaryId);
  const all = [
    ...given
      .where(sql`${signatures.summaryId} in (select value from json_each(${JSON.stringify(ofRound)}))`)
      .all(),
    ...waiting.all(),
  ];
  const bySummary = grouped(all, ({ summaryId }) => summaryId);
  return new Map(
    locked.map(({ id, leaderId, employeeId, lockedAt, summaryId }) => {
      const own = bySummary.get(summaryId) ?? [];
      const signed = new Map(own.map(({ side, personId, at }) => [side === 'leader' ? '' : personId, at]));
      return [id, { leaderId, group: employeeId === null, lockedAt, signed }];
    }),
  );
}
