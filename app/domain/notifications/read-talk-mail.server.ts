import type { Db } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import { conversations, preparations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { pendingSignatures, signatures, summaries } from 'db/schema/signing';
import { and, countDistinct, eq, inArray, isNotNull, isNull, lt, ne, type SQL } from 'drizzle-orm';
import type { ConversationState, Side } from '../access/access.rules';
import type { SystemContext } from '../context';
import { hasPassed } from '../dates';
import { type Addressee, addressee, found } from './addressee.server';
import { CALENDAR_KINDS, type TalkMailKind } from './mail.rules';
import { employeesIn, followingLeaders, leadersToday, standsInAt } from './recipients.server';
import type { Standing } from './still-true.rules';

/** Whom a talk mail speaks of, which kind of talk and which day. Nothing of what stands in the conversation. */
export type TalkFacts = {
  kind: TalkMailKind;
  /** The recipient's. */
  side: Side;
  conversation: {
    id: string;
    type: 'mus' | 'lus' | 'grus' | 'status';
    state: ConversationState;
    /** The day of the talk; in a planned one the last day of its round. */
    heldOn: string;
    /** HH:MM as the clock in Denmark shows it; null where the two agree on it themselves. */
    startTime: string | null;
    minutes: number | null;
    place: string | null;
    leader: Addressee;
    /** Null in a group talk, which has a name instead. */
    employee: Addressee | null;
    groupName: string | null;
  };
  /** How many editions of the calendar file there were before this one. */
  sequence: number;
};

/** Whether an agreement of the conversation waits for this person to follow it up. */
export type AgreementWaits = (
  ctx: Pick<SystemContext, 'db' | 'now'>,
  about: { conversationId: string; personId: string },
  side: Side | null,
) => boolean;

type TalkMail = { kind: TalkMailKind; conversationId: string; personId: string; createdAt: Date };

/**
 * Reads what a mail about a conversation says, and what it has to be held against before it is sent. What
 * becomes of agreements is the conversations' to say: `agreementWaits`.
 */
export function readTalkMail(
  ctx: Pick<SystemContext, 'db' | 'now'>,
  mail: TalkMail,
  agreementWaits: AgreementWaits,
): { facts: TalkFacts; standing: Omit<Standing, 'disabled'> } {
  const { db } = ctx;
  const conversation = found(
    db.select().from(conversations).where(eq(conversations.id, mail.conversationId)).get(),
  );
  const { state, type, heldOn, startTime, minutes, place, groupName, leaderId, employeeId } = conversation;
  const party = partyIn(ctx, mail, conversation);
  return {
    facts: {
      kind: mail.kind,
      side: party.side ?? 'employee',
      conversation: {
        id: conversation.id,
        type,
        state,
        heldOn,
        startTime,
        minutes,
        place,
        leader: addressee(db, leaderId),
        employee: employeeId ? addressee(db, employeeId) : null,
        groupName,
      },
      sequence: editionsBefore(db, mail),
    },
    standing: {
      ...party,
      group: employeeId === null,
      state,
      unreadPreparation: hasUnreadPreparation(db, mail, employeeId === null),
      sentBack: conversation.sentBackReason !== null,
      recipientHasSigned: hasSigned(db, conversation.id, eq(signatures.personId, mail.personId)),
      // Or who stood in for them.
      leaderHasSigned: hasSigned(db, conversation.id, eq(signatures.side, 'leader')),
      stampWaits: mail.kind === 'stamp-waits' && hasPending(db, conversation.id),
      recipientHasShared: hasShared(db, mail),
      ...timesOf(ctx, conversation.id),
      followUpWaits: mail.kind === 'follow-up-due' && agreementWaits(ctx, mail, party.side),
    },
  };
}

type Conversation = typeof conversations.$inferSelect;

function partyIn(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  mail: TalkMail,
  conversation: Conversation,
): Pick<Standing, 'side' | 'leads'> {
  const employees = employeesIn(db, conversation);
  if (employees.includes(mail.personId)) return { side: 'employee', leads: false };
  // What was agreed is followed up by whoever leads the employee now.
  if (mail.kind === 'follow-up-due' && followingLeaders(db, conversation, now).includes(mail.personId))
    return { side: 'leader', leads: true };
  if (standsInAt(db, conversation.id, mail.personId, now)) return { side: 'leader', leads: true };
  if (conversation.leaderId !== mail.personId) return { side: null, leads: false };
  return { side: 'leader', leads: leadersToday(db, employees, now).has(mail.personId) };
}

/** Between two, one that the recipient has not opened; in a group it is not known who has read what. */
function hasUnreadPreparation(db: Db, mail: TalkMail, group: boolean): boolean {
  const shared = db
    .select({ id: preparations.id })
    .from(preparations)
    .where(
      and(
        eq(preparations.conversationId, mail.conversationId),
        ne(preparations.personId, mail.personId),
        isNotNull(preparations.sharedAt),
        group ? undefined : isNull(preparations.openedAt),
      ),
    )
    .get();
  return shared !== undefined;
}

function hasShared(db: Db, { conversationId, personId }: TalkMail): boolean {
  const own = and(
    eq(preparations.conversationId, conversationId),
    eq(preparations.personId, personId),
    isNotNull(preparations.sharedAt),
  );
  return db.select({ id: preparations.id }).from(preparations).where(own).get() !== undefined;
}

function timesOf(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  conversationId: string,
): Pick<Standing, 'timesProposed' | 'timesDeclined'> {
  const ofTalk = eq(timeProposals.conversationId, conversationId);
  const times = db.select().from(timeProposals).where(ofTalk).all();
  return {
    timesProposed: times.some((time) => time.state === 'proposed' && !hasPassed(time, now)),
    timesDeclined: times.some(({ state }) => state === 'declined'),
  };
}

function hasSigned(db: Db, conversationId: string, whose: SQL): boolean {
  const signature = db
    .select({ id: signatures.id })
    .from(signatures)
    .innerJoin(summaries, eq(summaries.id, signatures.summaryId))
    .where(and(eq(summaries.conversationId, conversationId), isNull(summaries.voidedAt), whose))
    .get();
  return signature !== undefined;
}

function hasPending(db: Db, conversationId: string): boolean {
  const pending = db
    .select({ id: pendingSignatures.id })
    .from(pendingSignatures)
    .innerJoin(summaries, eq(summaries.id, pendingSignatures.summaryId))
    .where(eq(summaries.conversationId, conversationId))
    .get();
  return pending !== undefined;
}

/**
 * Everybody is told of one change in one transaction, at one instant: so the instants before this one are
 * the editions before this one, the same number for all who have the event.
 */
function editionsBefore(db: Db, mail: TalkMail): number {
  const before = db
    .select({ count: countDistinct(mails.createdAt) })
    .from(mails)
    .where(
      and(
        eq(mails.conversationId, mail.conversationId),
        inArray(mails.kind, [...CALENDAR_KINDS]),
        lt(mails.createdAt, mail.createdAt),
      ),
    )
    .get();
  return before?.count ?? 0;
}
