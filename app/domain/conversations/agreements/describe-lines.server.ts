import type { Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { nameOf } from '../../people/find-person.server';
import { findTemplate } from '../conversation-template.server';
import type { Conversation } from '../find-conversation.server';
import { listAgreements, type StoredAgreement } from './agreements.server';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';
import { firstAgreedOn } from './taken-up.server';

/** An agreement as it is shown: what was agreed, whose it is, and where it comes from. */
export type DescribedAgreement = Omit<StoredAgreement, 'conversationId' | 'position' | 'savedAt'> & {
  /** Who does the employee's part: the employee, the member whose plan it is in, or null for a whole group. */
  employeeName: string | null;
  leaderName: string;
  /** Title of the theme that it belongs to. */
  theme: string | null;
  /** The sentence of the framework that it springs from. */
  statement: string | null;
  /** The day it was first agreed, where it has been carried on. */
  firstAgreedOn: string | null;
};

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
      firstAgreedOn: firstAgreedOn(ctx.db, line.carriedFromId),
    }));
}

/** The sections of a template that an agreement can belong to. */
export const themesOf = ({ sections }: Template) =>
  sections
    .filter(({ purpose }) => purpose !== 'agreements' && purpose !== 'follow-up')
    .map(({ id, title }) => ({ id, title }));
