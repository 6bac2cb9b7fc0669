import { type Transaction, transact } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { evaluations } from 'db/schema/insight';
import { and, desc, eq, gte, inArray, or } from 'drizzle-orm';
import { actionIsOpen, type Side } from '../access/access.rules';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { type Conversation, findOwnConversation } from '../conversations/find-conversation.server';
import { civilDateOf, startOfDay } from '../dates';
import { Refusal } from '../errors';
import { contribute } from './contribute.server';
import type { Evaluation } from './evaluation.schema';
import { placeOfPerson } from './place-of-person.server';
import { countedType, fewestNow, type Reading, type Series, seriesNow } from './series.server';
import { EVALUATION_QUESTIONS, evaluationSubject } from './values.rules';

const DAY = 86_400_000;
/** For so long after the last signature people can say how the talk was. */
const DAYS_TO_ANSWER = 30;
/** For so long the overview mentions it. */
const DAYS_MENTIONED = 14;

/** `asked-before`: the person has said it of another talk in the same round. `over`: it is too long ago, or not asked of this kind. */
export type EvaluationState = 'open' | 'answered' | 'declined' | 'asked-before' | 'over';

/** How the actor stands to saying how the talk was. For those who took part. */
export function describeEvaluation(
  ctx: Context,
  conversationId: string,
): { state: EvaluationState; fewest: number } {
  // To whoever has no business here it is a page of a conversation like any other.
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'evaluate');
  return { state: stateOf(ctx, ctx.db, conversation), fewest: fewestNow(ctx.db) };
}

/** Whether the page of a talk that the actor takes part in offers to say how it was. Whoever stands in is not asked. */
export function asksHowItWas(ctx: Context, conversationId: string): boolean {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const signed = actionIsOpen('evaluate', conversation.state);
  return signed && !conversation.deputy && stateOf(ctx, ctx.db, conversation) === 'open';
}

/**
 * Counts what somebody says of a talk with what others say, and keeps only that they have. For those who took part,
 * once; a person counts once in a round. Refuses with `evaluation.not_asked`.
 */
export function answerEvaluation(ctx: Context, conversationId: string, said: Evaluation): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'evaluate');
    const series = openSeries(ctx, tx, conversation);
    const { personId } = ctx.actor;
    const fewest = fewestNow(tx);
    const place = placeOfPerson(tx, personId, civilDateOf(ctx.now), fewest);
    const shares = EVALUATION_QUESTIONS.map((question) => ({
      subject: evaluationSubject(conversation.side, question),
      value: said[question],
    }));
    if (place) contribute(tx, series, place, { kind: 'evaluation', frameworkId: null, shares });
    settle(ctx, tx, conversationId, 'yes');
  });
}

/** Does not ask again about this talk. */
export function declineEvaluation(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    openSeries(ctx, tx, findOwnConversation(ctx, tx, conversationId, 'evaluate'));
    settle(ctx, tx, conversationId, 'declined');
  });
}

function settle(ctx: Context, tx: Transaction, conversationId: string, answered: 'yes' | 'declined'): void {
  tx.insert(evaluations).values({ conversationId, personId: ctx.actor.personId, answered }).run();
  appendAuditEvent(ctx, tx, {
    action: 'evaluation.answer',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { answered },
  });
}

type Evaluated = Pick<Conversation, 'id' | 'type' | 'cycleId' | 'signedAt'> & { side: Side };

function openSeries(ctx: Context, tx: Transaction, conversation: Evaluated): Series {
  const type = countedType(conversation.type);
  if (type === null || stateOf(ctx, tx, conversation) !== 'open')
    throw new Refusal('conflict', 'evaluation.not_asked');
  return seriesNow(ctx, tx, { cycleId: conversation.cycleId, type });
}

function stateOf(ctx: Context, tx: Reading, conversation: Evaluated): EvaluationState {
  const { personId } = ctx.actor;
  const own = tx
    .select({ answered: evaluations.answered })
    .from(evaluations)
    .where(and(eq(evaluations.conversationId, conversation.id), eq(evaluations.personId, personId)))
    .get();
  if (own) return own.answered === 'declined' ? 'declined' : 'answered';
  const type = countedType(conversation.type);
  const { signedAt } = conversation;
  if (type === null || !signedAt || ctx.now.getTime() - signedAt.getTime() > DAYS_TO_ANSWER * DAY)
    return 'over';
  const series = seriesNow(ctx, tx, { cycleId: conversation.cycleId, type });
  return hasAnswered(tx, series, { personId, side: conversation.side }) ? 'asked-before' : 'open';
}

/**
 * Whether somebody has answered of another talk that is counted in the series, from the same side. Outside rounds of
 * any from the year or so late in the year before that it may have been counted in this one: rather ask nobody than
 * count somebody twice.
 */
function hasAnswered(
  tx: Reading,
  { cycleId, type, year }: Series,
  { personId, side }: { personId: string; side: Side },
): boolean {
  const from = new Date(startOfDay(`${year}-01-01`).getTime() - DAYS_TO_ANSWER * DAY);
  const asLeader = eq(conversations.leaderId, personId);
  return tx
    .select({ leaderId: conversations.leaderId })
    .from(evaluations)
    .innerJoin(conversations, eq(conversations.id, evaluations.conversationId))
    .where(
      and(
        eq(evaluations.personId, personId),
        eq(evaluations.answered, 'yes'),
        eq(conversations.type, type),
        cycleId === null ? gte(conversations.signedAt, from) : eq(conversations.cycleId, cycleId),
        side === 'leader' ? asLeader : undefined,
      ),
    )
    .all()
    .some(({ leaderId }) => (side === 'leader') === (leaderId === personId));
}

/** The talk that the actor can still say something of, the latest; null where there is none. For the overview. */
export function talkToEvaluate(ctx: Context): string | null {
  const { personId } = ctx.actor;
  const since = new Date(ctx.now.getTime() - DAYS_MENTIONED * DAY);
  const inGroup = ctx.db
    .select({ id: conversationMembers.conversationId })
    .from(conversationMembers)
    .where(eq(conversationMembers.personId, personId));
  const { id, type, cycleId, signedAt, leaderId } = conversations;
  const recent = ctx.db
    .select({ id, type, cycleId, signedAt, leaderId })
    .from(conversations)
    .where(
      and(
        or(eq(conversations.employeeId, personId), eq(leaderId, personId), inArray(id, inGroup)),
        inArray(conversations.state, ['signed', 'closed']),
        gte(signedAt, since),
      ),
    )
    .orderBy(desc(signedAt))
    .all();
  const open = recent.find((talk) => {
    const side = talk.leaderId === personId ? 'leader' : 'employee';
    return stateOf(ctx, ctx.db, { ...talk, side }) === 'open';
  });
  return open?.id ?? null;
}
