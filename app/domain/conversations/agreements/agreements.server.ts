import { type Db, type Transaction, transact } from 'db/client.server';
import { agreements, conversations } from 'db/schema/conversations';
import { type Opened, opened, sealing } from 'db/sealed/sealed';
import { and, asc, eq, getTableColumns, max } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { findTemplate } from '../conversation-template.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import type { Saved } from '../saved';
import type { Agreement } from './agreement.schema';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';

export type StoredAgreement = Opened<typeof agreements.$inferSelect>;

export const AGREEMENT = {
  ...getTableColumns(agreements),
  goal: opened(agreements.goal),
  activity: opened(agreements.activity),
  employeePart: opened(agreements.employeePart),
  leaderPart: opened(agreements.leaderPart),
  support: opened(agreements.support),
};

type Words = Pick<StoredAgreement, 'goal' | 'activity' | 'employeePart' | 'leaderPart' | 'support'>;

/** A line on its way into the table. All of its words are sealed anew with each version. */
const sealed = <Line extends Words & Parameters<typeof sealing>[1]>(line: Line) => ({
  ...line,
  goal: sealing(agreements.goal, line, line.goal),
  activity: sealing(agreements.activity, line, line.activity),
  employeePart: sealing(agreements.employeePart, line, line.employeePart),
  leaderPart: sealing(agreements.leaderPart, line, line.leaderPart),
  support: sealing(agreements.support, line, line.support),
});

/** The conversation as somebody who takes part in it found it, for 'record'. */
export type Recording = ReturnType<typeof findRecording>;
export const findRecording = (ctx: Context, tx: Transaction, conversationId: string) =>
  findOwnConversation(ctx, tx, conversationId, 'record');

/**
 * Adds an agreement, or changes the one with the given id; a line stays in the plan that it was made in.
 * Everybody in the talk writes, in a group talk an individual plan its member and the leader alone. An id
 * with version 0 is a new one's that the page has chosen. Adding one takes back that nothing was agreed.
 */
export function saveAgreement(
  ctx: Context,
  conversationId: string,
  input: Agreement,
): Saved<StoredAgreement> {
  return transact(ctx.db, (tx) => {
    const conversation = findRecording(ctx, tx, conversationId);
    const { id, version: seen, memberId, ...content } = input;
    assertOrigin(ctx, conversation, content);
    const stored = id === null ? undefined : findLine(ctx, tx, conversation, id);
    if (!stored) {
      if (id !== null && (seen !== 0 || isTaken(tx, id))) throw new Refusal('conflict', 'agreement.gone');
      const line = { id: id ?? newId(), memberId, carriedFromId: null, ...content };
      return addAgreement(ctx, tx, conversation, {
        ...line,
        version: 1,
        position: nextPosition(tx, conversation),
      });
    }
    if (stored.version !== seen) {
      if (isSame(stored, content))
        return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
      return { outcome: 'stale', current: stored };
    }
    const version = stored.version + 1;
    tx.update(agreements)
      .set(sealed({ ...content, conversationId, id: stored.id, version, savedAt: ctx.now }))
      .where(eq(agreements.id, stored.id))
      .run();
    logSaved(ctx, tx, { action: 'agreement.save', conversationId, agreement: stored.id, version });
    return { outcome: 'saved', version, savedAt: ctx.now };
  });
}

type Content = Omit<Agreement, 'id' | 'version' | 'memberId'>;

const isSame = (stored: StoredAgreement, content: Content) =>
  stored.goal === content.goal &&
  stored.activity === content.activity &&
  stored.employeePart === content.employeePart &&
  stored.leaderPart === content.leaderPart &&
  stored.support === content.support &&
  stored.dueOn === content.dueOn &&
  stored.followUpOn === content.followUpOn &&
  stored.statementId === content.statementId &&
  stored.sectionId === content.sectionId;

/** Writes a new line; refuses where the actor does not write in that plan. */
export function addAgreement(
  ctx: Context,
  tx: Transaction,
  conversation: Recording,
  line: Omit<StoredAgreement, 'conversationId' | 'savedAt'>,
  action: 'agreement.save' | 'agreement.restore' = 'agreement.save',
): Saved<StoredAgreement> & { outcome: 'saved' } {
  assertPlan(ctx, tx, conversation, line.memberId);
  const { id: conversationId } = conversation;
  tx.insert(agreements)
    .values(sealed({ ...line, conversationId, savedAt: ctx.now }))
    .run();
  if (line.memberId === null)
    tx.update(conversations)
      .set({ noAgreementsReason: null })
      .where(eq(conversations.id, conversationId))
      .run();
  logSaved(ctx, tx, { action, conversationId, agreement: line.id, version: line.version });
  return { outcome: 'saved', version: line.version, savedAt: ctx.now };
}

type Logged = {
  action: 'agreement.save' | 'agreement.restore';
  conversationId: string;
  agreement: string;
  version: number;
};

function logSaved(
  ctx: Context,
  tx: Transaction,
  { action, conversationId, agreement, version }: Logged,
): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { agreement, version },
  });
}

/** The place after the last line. */
export function nextPosition(tx: Transaction, { id }: { id: string }): number {
  const last = tx
    .select({ position: max(agreements.position) })
    .from(agreements)
    .where(eq(agreements.conversationId, id))
    .get();
  return (last?.position ?? 0) + 1;
}

/** Where an agreement says that it comes from has to be in what the talk is held on. */
export function assertOrigin(
  ctx: Context,
  { templateId }: Pick<Conversation, 'templateId'>,
  { statementId, sectionId }: { statementId: string | null; sectionId: string | null },
): void {
  const { template, framework } = findTemplate(ctx.db, templateId);
  if (statementId && !framework.statements.some(({ id }) => id === statementId))
    throw new Refusal('invalid', 'conversation.statement_unknown');
  if (sectionId && !template.sections.some(({ id }) => id === sectionId))
    throw new Refusal('invalid', 'conversation.section_unknown');
}

function assertPlan(ctx: Context, tx: Transaction, conversation: Recording, memberId: string | null): void {
  if (memberId === null) return;
  const isMember = participantsOf(tx, conversation).some(
    ({ personId, side }) => side === 'employee' && personId === memberId,
  );
  if (conversation.employeeId !== null || !isMember) throw new Refusal('invalid', 'agreement.member_unknown');
  if (!maySeeLine({ memberId }, viewerOf(ctx, tx, conversation)))
    throw new Refusal(
      'forbidden',
      'access.forbidden',
      {},
      { action: 'agreement.save', subjectType: 'conversation', subjectId: conversation.id },
    );
}

/** A line of this conversation that the actor may see; another member's own is as good as none. */
export function findLine(
  ctx: Context,
  tx: Transaction,
  conversation: Recording,
  id: string,
): StoredAgreement | undefined {
  const stored = tx
    .select(AGREEMENT)
    .from(agreements)
    .where(and(eq(agreements.id, id), eq(agreements.conversationId, conversation.id)))
    .get();
  return stored && maySeeLine(stored, viewerOf(ctx, tx, conversation)) ? stored : undefined;
}

/** Whether a line has this id, in whatever conversation. */
export function isTaken(tx: Transaction, id: string): boolean {
  return tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, id)).get() !== undefined;
}

/**
 * All lines of a conversation in their order, the individual plans of a group talk among them: the caller
 * shows those that `maySeeLine` allows.
 */
export function listAgreements(db: Db | Transaction, conversationId: string): StoredAgreement[] {
  return db
    .select(AGREEMENT)
    .from(agreements)
    .where(eq(agreements.conversationId, conversationId))
    .orderBy(asc(agreements.position), asc(agreements.id))
    .all();
}
