import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { newId } from '../../ids';
import { findTemplate } from '../conversation-template.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { describeLines, themesOf } from './describe-lines.server';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';
import { describeVerdicts } from './look-back.server';
import type { PlanNews } from './plan-news.schema';

/**
 * The agreements of a conversation for somebody who takes part, and what one can spring from. In a group
 * talk a member gets the plan of all and their own, never another member's.
 */
export function describeAgreements(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const asked = new Set(
    template.sections.flatMap((section) => section.questions.flatMap((question) => question.statements)),
  );
  return {
    agreements: describeLines(ctx, conversation),
    noAgreementsReason: conversation.noAgreementsReason,
    /** What a new agreement can be linked to. */
    themes: themesOf(template),
    statements: framework.statements.filter(({ id }) => asked.has(id)).map(({ id, text }) => ({ id, text })),
    plans: plansOf(ctx, conversation),
  };
}

/** A plan that the actor writes in. */
export type Plan = {
  /** Null for the plan of all, which is the only one outside group talks. */
  member: { id: string; name: string } | null;
  /** For the next agreement in it, so that sending that twice adds one. */
  newId: string;
};

function plansOf(ctx: Context, conversation: Conversation & { side: Side }): Plan[] {
  const viewer = viewerOf(ctx, ctx.db, conversation);
  const members = conversation.employeeId
    ? []
    : participantsOf(ctx.db, conversation)
        .filter(({ personId, side }) => side === 'employee' && maySeeLine({ memberId: personId }, viewer))
        .map(({ personId, name }) => ({ id: personId, name }));
  return [null, ...members].map((member) => ({ member, newId: newId() }));
}

/** What others may have changed while a page with agreements is open. */
export function describePlanNews(ctx: Context, conversationId: string): PlanNews {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { noAgreementsReason, state } = conversation;
  const verdicts = describeVerdicts(ctx, conversationId);
  return { state, agreements: describeLines(ctx, conversation), noAgreementsReason, verdicts };
}
