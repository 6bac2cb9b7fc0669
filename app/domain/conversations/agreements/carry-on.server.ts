import type { Transaction } from 'db/client.server';
import { agreements } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { newId } from '../../ids';
import { findTemplate } from '../conversation-template.server';
import { AGREEMENT, addAgreement, nextPosition, type Recording } from './agreements.server';
import { carriedOnIn, isFollowedUp, takeOut } from './remove-agreement.server';

/** A status talk goes on with the same line; the others carry it on in one of their own. */
const carriesOn = ({ type }: Pick<Recording, 'type'>) => type !== 'status';

/** Adds an earlier agreement to this talk's own, as it stands; days that have passed are to be agreed anew. */
export function carryOn(ctx: Context, tx: Transaction, conversation: Recording, agreementId: string): void {
  if (!carriesOn(conversation) || carriedOnIn(tx, conversation.id, agreementId)) return;
  const old = tx.select(AGREEMENT).from(agreements).where(eq(agreements.id, agreementId)).get();
  if (!old) throw new Error(`agreement ${agreementId} is gone`);
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const today = civilDateOf(ctx.now);
  const ahead = (day: string | null) => (day !== null && day >= today ? day : null);
  addAgreement(ctx, tx, conversation, {
    id: newId(),
    position: nextPosition(tx, conversation),
    version: 1,
    carriedFromId: old.id,
    goal: old.goal,
    activity: old.activity,
    employeePart: old.employeePart,
    leaderPart: old.leaderPart,
    support: old.support,
    dueOn: ahead(old.dueOn),
    followUpOn: ahead(old.followUpOn),
    // Another year's talk may be held on another template, and another version of the framework.
    statementId: framework.statements.some(({ id }) => id === old.statementId) ? old.statementId : null,
    sectionId: template.sections.some(({ id }) => id === old.sectionId) ? old.sectionId : null,
    // What was a member's own plan in a group talk is theirs alone again in a talk between two.
    memberId: conversation.employeeId === null ? old.memberId : null,
  });
}

/** Takes the carried line out again, unless somebody has written in it: that is theirs to take out. */
export function dropUntouchedCarrier(
  ctx: Context,
  tx: Transaction,
  conversationId: string,
  agreementId: string,
): void {
  const line = carriedOnIn(tx, conversationId, agreementId);
  if (line && line.version === 1 && !isFollowedUp(tx, line.id)) takeOut(ctx, tx, line);
}
