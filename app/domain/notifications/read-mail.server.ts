import type { Db } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { conversations, preparations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { organisations, people } from 'db/schema/people';
import { signatures, summaries } from 'db/schema/signing';
import { and, countDistinct, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import type { ConversationState, Side } from '../access/access.rules';
import type { SystemContext } from '../context';
import type { ClaimedMail } from './deliver.server';
import { CALENDAR_KINDS, type MailKind } from './mail.rules';
import { employeesIn, followingLeaders, leadersToday } from './recipients.server';
import type { Standing } from './still-true.rules';

type Addressee = { name: string; email: string };

/** All that a mail is made of: who, what kind of talk, which day. Nothing of what stands in the conversation. */
export type MailFacts = {
  id: string;
  kind: MailKind;
  queuedAt: Date;
  recipient: Addressee & { language: 'da' | 'en' };
  /** The recipient's. */
  side: Side;
  organisation: string;
  conversation: {
    id: string;
    type: 'mus' | 'lus' | 'grus' | 'status';
    state: ConversationState;
    heldOn: string;
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

/**
 * Reads what a claimed mail says, and what it has to be held against before it is sent. What becomes of
 * agreements is the conversations' to say: `agreementWaits`.
 */
export function readMail(
  ctx: Pick<SystemContext, 'db' | 'now'>,
  mail: ClaimedMail,
  agreementWaits: AgreementWaits,
): { facts: MailFacts; standing: Standing } {
  const { db } = ctx;
  const conversation = found(
    db.select().from(conversations).where(eq(conversations.id, mail.conversationId)).get(),
  );
  const recipient = found(db.select().from(people).where(eq(people.id, mail.personId)).get());
  const { state, type, heldOn, groupName, leaderId, employeeId } = conversation;
  const party = partyIn(ctx, mail, conversation);
  return {
    facts: {
      id: mail.id,
      kind: mail.kind,
      queuedAt: mail.createdAt,
      recipient: { name: recipient.name, email: recipient.email, language: recipient.language },
      side: party.side ?? 'employee',
      organisation: db.select({ name: organisations.name }).from(organisations).get()?.name ?? '',
      conversation: {
        id: conversation.id,
        type,
        state,
        heldOn,
        leader: addressee(db, leaderId),
        employee: employeeId ? addressee(db, employeeId) : null,
        groupName,
      },
      sequence: editionsBefore(db, mail),
    },
    standing: {
      ...party,
      disabled: isDisabled(db, mail.personId),
      group: employeeId === null,
      state,
      unreadPreparation: hasUnreadPreparation(db, mail, employeeId === null),
      sentBack: conversation.sentBackReason !== null,
      recipientHasSigned: hasSigned(db, conversation.id, mail.personId),
      leaderHasSigned: hasSigned(db, conversation.id, leaderId),
      followUpWaits: mail.kind === 'follow-up-due' && agreementWaits(ctx, mail, party.side),
    },
  };
}

type Conversation = typeof conversations.$inferSelect;

function partyIn(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  mail: ClaimedMail,
  conversation: Conversation,
): Pick<Standing, 'side' | 'leads'> {
  const employees = employeesIn(db, conversation);
  if (employees.includes(mail.personId)) return { side: 'employee', leads: false };
  // What was agreed is followed up by whoever leads the employee now.
  if (mail.kind === 'follow-up-due' && followingLeaders(db, conversation, now).includes(mail.personId))
    return { side: 'leader', leads: true };
  if (conversation.leaderId !== mail.personId) return { side: null, leads: false };
  return { side: 'leader', leads: leadersToday(db, employees, now).has(mail.personId) };
}

function addressee(db: Db, personId: string): Addressee {
  return found(
    db.select({ name: people.name, email: people.email }).from(people).where(eq(people.id, personId)).get(),
  );
}

/** Who has no account cannot log in either. */
function isDisabled(db: Db, personId: string): boolean {
  const open = and(eq(accounts.personId, personId), isNull(accounts.disabledAt));
  return db.select({ id: accounts.personId }).from(accounts).where(open).get() === undefined;
}

/** Between two, one that the recipient has not opened; in a group it is not known who has read what. */
function hasUnreadPreparation(db: Db, mail: ClaimedMail, group: boolean): boolean {
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

function hasSigned(db: Db, conversationId: string, personId: string): boolean {
  const signature = db
    .select({ id: signatures.id })
    .from(signatures)
    .innerJoin(summaries, eq(summaries.id, signatures.summaryId))
    .where(
      and(
        eq(summaries.conversationId, conversationId),
        isNull(summaries.voidedAt),
        eq(signatures.personId, personId),
      ),
    )
    .get();
  return signature !== undefined;
}

/**
 * Everybody is told of one change in one transaction, at one instant: so the instants before this one are
 * the editions before this one, the same number for all who have the event.
 */
function editionsBefore(db: Db, mail: ClaimedMail): number {
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

/** What a mail refers to is there: foreign keys hold it. */
function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a mail refers to what is not there');
  return row;
}
