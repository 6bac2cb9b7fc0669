import type { Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { nameOf } from '../../people/find-person.server';
import { findTemplate } from '../conversation-template.server';
import type { Conversation } from '../find-conversation.server';
import { listAgreements } from './agreements.server';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';
import type { DescribedAgreement } from './plan-news.schema';
import { carriedFrom } from './taken-up.server';

/** The lines of a conversation that the actor may see, in their order; the caller has been allowed to read them. */
export function describeLines(
  ctx: Context,
  conversation: Conversation & { side: Side | null },
): DescribedAgreement[] {
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const viewer = viewerOf(ctx, ctx.db, conversation);
  return listAgreements(ctx.db, conversation.id)
    .filter((line) => maySeeLine(line, viewer))
    .map(({ conversationId: _, position: __, savedAt: ___, ...line }) => ({
      ...line,
      employeeName: conversation.employeeId
        ? conversation.employeeName
        : line.memberId && nameOf(ctx.db, line.memberId),
      leaderName: conversation.leaderName,
      theme: template.sections.find(({ id }) => id === line.sectionId)?.title ?? null,
      statement: framework.statements.find(({ id }) => id === line.statementId)?.text ?? null,
      language: template.language,
      ...carriedFrom(ctx.db, line.carriedFromId),
    }));
}

/** The sections of a template that an agreement can belong to. */
export const themesOf = ({ sections }: Template) =>
  sections
    .filter(({ purpose }) => purpose !== 'agreements' && purpose !== 'follow-up')
    .map(({ id, title }) => ({ id, title }));
