import type { Context } from '../../context';
import { newId } from '../../ids';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import { describeLines, themesOf } from './describe-lines.server';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';

/**
 * The agreements of a conversation for somebody who takes part, and what one can spring from. In a group
 * talk a member gets the plan of all and their own, never another member's.
 */
export function describeAgreements(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const viewer = viewerOf(ctx, ctx.db, conversation);
  const asked = new Set(
    template.sections.flatMap((section) => section.questions.flatMap((question) => question.statements)),
  );
  return {
    agreements: describeLines(ctx, conversation),
    noAgreementsReason: conversation.noAgreementsReason,
    /** What a new agreement can be linked to. */
    themes: themesOf(template),
    statements: framework.statements.filter(({ id }) => asked.has(id)).map(({ id, text }) => ({ id, text })),
    /** In a group talk: the individual plans that the actor writes in. */
    members: conversation.employeeId
      ? []
      : participantsOf(ctx.db, conversation)
          .filter(({ side }) => side === 'employee')
          .filter(({ personId }) => maySeeLine({ memberId: personId }, viewer))
          .map(({ personId, name }) => ({ id: personId, name })),
    /** For the next one, so that sending it twice adds one. */
    newId: newId(),
  };
}

/** What changes while a talk goes on, for a page that is already open. */
export function describePlan(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { noAgreementsReason, state } = conversation;
  return { agreements: describeLines(ctx, conversation), noAgreementsReason, state };
}
