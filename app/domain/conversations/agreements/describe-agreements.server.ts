import type { Context } from '../../context';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import { listAgreements } from './agreements.server';

/** The agreements of a conversation, and the sentences of the framework that one can spring from. */
export function describeAgreements(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const asked = new Set(
    template.sections.flatMap((section) => section.questions.flatMap((question) => question.statements)),
  );
  const statements = framework.statements
    .filter((statement) => asked.has(statement.id))
    .map(({ id, text }) => ({ id, text }));
  return {
    statements,
    agreements: listAgreements(ctx.db, conversationId).map((agreement) => ({
      id: agreement.id,
      goal: agreement.goal,
      activity: agreement.activity,
      employeePart: agreement.employeePart,
      leaderPart: agreement.leaderPart,
      dueOn: agreement.dueOn,
      followUpOn: agreement.followUpOn,
      statementId: agreement.statementId,
      statement: framework.statements.find(({ id }) => id === agreement.statementId)?.text ?? null,
      version: agreement.version,
    })),
  };
}

export type DescribedAgreement = ReturnType<typeof describeAgreements>['agreements'][number];
