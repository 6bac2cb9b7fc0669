import { conversationMembers } from 'db/schema/conversations';
import { disclosures } from 'db/schema/exports';
import { filings } from 'db/schema/filing';
import { people } from 'db/schema/people';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../../context';
import { followedLines } from '../../conversations/agreements/follow-up.server';
import { listVerdicts } from '../../conversations/agreements/verdicts.server';
import { sectionsInConversation } from '../../conversations/asked-in-conversation.server';
import { stepIsOpen } from '../../conversations/conversation.rules';
import { describeCancelling } from '../../conversations/describe-conversation.server';
import type { Conversation } from '../../conversations/find-conversation.server';
import { reachedState } from '../../conversations/lifecycle/lifecycle.rules';
import type { ConversationLine } from '../../conversations/list-conversations.server';
import { describeData } from '../../conversations/preparation/agreed-data.server';
import { findOwnPreparation } from '../../conversations/preparation/find-preparation.server';
import { readSharedPreparations } from '../../conversations/preparation/read-preparations.server';
import { isNone, listRecordLines } from '../../conversations/talk/record-lines.server';
import { iso, isoOrNull } from './iso';
import { answered, ownPreparation } from './own-preparation.server';
import { ownSummaries } from './own-summaries.server';
import type { OwnTalk } from './own-talk.schema';
import { timesOffered } from './own-times.server';

/**
 * All that the actor may read of a talk that they take part in as an employee, as its own pages show it. What the
 * others have shared is opened by this, as by the page of the talk; what they have not shared is not in it.
 */
export function ownTalk(ctx: Context, line: ConversationLine): OwnTalk {
  const found = findOwnPreparation(ctx, ctx.db, line.id, 'read');
  const { conversation, template } = found;
  const { noAgreementsReason, sentBackReason, preparationsErasedAt } = conversation;
  const sections = sectionsInConversation(ctx.db, conversation, template, 'talk');
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const cancelled = describeCancelling(ctx, conversation);
  return {
    ...talkOf(ctx, line, conversation),
    times: timesOffered(ctx, line.id),
    wishesOwnTalkAt: wishOf(ctx, line.id),
    cancelled: cancelled && { at: iso(cancelled.at), by: cancelled.by, reason: cancelled.reason },
    sentBackReason,
    noAgreementsReason,
    basis: (describeData(ctx, line.id) ?? []).map(({ kind, label, agreed }) => ({
      kind,
      label,
      agreed: agreed.employee && agreed.leader,
    })),
    preparationsErasedAt: isoOrNull(preparationsErasedAt),
    preparation: ownPreparation(ctx, conversation, template, found.preparation),
    othersPreparations: readOthers(ctx, conversation, line).map(({ name, side, answers }) => ({
      name,
      side,
      answers: answers && answered(answers, { sections, side, template }),
    })),
    record: listRecordLines(ctx.db, line.id)
      .filter((one) => !isNone(one))
      .map(({ sectionId, text, discretion, savedAt }) => ({
        theme: titles.get(sectionId) ?? '',
        text,
        discretion,
        savedAt: iso(savedAt),
      })),
    lookBack: listVerdicts(ctx.db, line.id).map(({ goal, verdict, reason }) => ({ goal, verdict, reason })),
    agreements: followedLines(ctx, conversation).map((agreement) => ({
      goal: agreement.goal,
      activity: agreement.activity,
      employeePart: agreement.employeePart,
      leaderPart: agreement.leaderPart,
      support: agreement.support,
      dueOn: agreement.dueOn,
      followUpOn: agreement.followUpOn,
      theme: agreement.theme,
      statement: agreement.statement,
      notes: agreement.notes.map(({ at, by, progress, text }) => ({ at: iso(at), by, progress, text })),
      outcome: agreement.outcome,
    })),
    summaries: ownSummaries(ctx, line.id),
    disclosures: disclosuresOf(ctx, line.id),
    filed: filedIn(ctx, line.id),
  };
}

type When = Pick<Conversation, 'createdAt' | 'startTime' | 'minutes' | 'place'>;

/** Who, when and where, how far. */
export function talkOf({ actor }: Context, line: ConversationLine, conversation: When) {
  const { id, type, state, heldOn, signedAt, groupName, leaderName, participants } = line;
  return {
    id,
    type,
    state,
    heldOn,
    startTime: conversation.startTime,
    minutes: conversation.minutes,
    place: conversation.place,
    createdAt: iso(conversation.createdAt),
    signedAt: isoOrNull(signedAt),
    groupName,
    leader: leaderName,
    others: participants.filter(({ personId }) => personId !== actor.personId).map(({ name }) => name),
  };
}

type Reached = Parameters<typeof reachedState>;

/** Before the talk has begun nobody reads what the others have shared. */
function readOthers(
  ctx: Context,
  { state, cancelledFrom }: { state: Reached[0]; cancelledFrom: Reached[1] },
  line: ConversationLine,
) {
  if (stepIsOpen('talk', reachedState(state, cancelledFrom))) return readSharedPreparations(ctx, line.id);
  return line.participants
    .filter(({ personId }) => personId !== ctx.actor.personId)
    .map(({ name, side }) => ({ name, side, answers: null }));
}

function wishOf({ db, actor }: Context, conversationId: string): string | null {
  const own = and(
    eq(conversationMembers.conversationId, conversationId),
    eq(conversationMembers.personId, actor.personId),
  );
  const row = db.select().from(conversationMembers).where(own).get();
  return isoOrNull(row?.wishesOwnTalkAt ?? null);
}

/** With the purpose that was stated; what HR noted for themselves they give on request. */
function disclosuresOf({ db }: Context, conversationId: string): OwnTalk['disclosures'] {
  return db
    .select({
      at: disclosures.at,
      by: people.name,
      kind: disclosures.kind,
      purpose: disclosures.purpose,
    })
    .from(disclosures)
    .innerJoin(people, eq(people.id, disclosures.personId))
    .where(eq(disclosures.conversationId, conversationId))
    .orderBy(asc(disclosures.at))
    .all()
    .map((row) => ({ ...row, at: iso(row.at) }));
}

/** Whoever asked for it, and where it goes by itself too. */
function filedIn({ db }: Context, conversationId: string): OwnTalk['filed'] {
  return db
    .select({ at: filings.deliveredAt, target: filings.target })
    .from(filings)
    .where(and(eq(filings.conversationId, conversationId), isNotNull(filings.deliveredAt)))
    .orderBy(asc(filings.deliveredAt))
    .all()
    .flatMap(({ at, target }) => (at ? [{ at: iso(at), target }] : []));
}
