import { interviewTemplates, retiredTemplates, templateDrafts } from 'db/schema/frameworks';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type ConversationType, type TemplateLength, TemplateSchema } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { storedTemplate } from '../stored-content.server';
import { isNewest, newestVersion, versionsUntil } from './in-force.server';
import { questionCount } from './template-size.rules';

export type ListedTemplate = {
  id: string;
  type: ConversationType;
  /** Id of the role. */
  role: string;
  language: 'da' | 'en';
  length: TemplateLength;
  version: number;
  questions: number;
  retired: boolean;
  /** Its framework has come in a newer version. */
  newerFramework: boolean;
  /** The next version of it, where one has been begun. */
  draftId: string | null;
};

/**
 * The newest version of each template that has been made from a framework or an older version of it, those
 * that are retired too. For administrators.
 */
export function listTemplates(ctx: Context, frameworkId: string): ListedTemplate[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const newest = newestVersion(ctx.db, frameworkId);
  const rows = ctx.db
    .select({
      id: interviewTemplates.id,
      frameworkId: interviewTemplates.frameworkId,
      type: interviewTemplates.type,
      role: interviewTemplates.role,
      language: interviewTemplates.language,
      length: interviewTemplates.length,
      version: interviewTemplates.version,
      retiredAt: retiredTemplates.retiredAt,
      draftId: templateDrafts.id,
    })
    .from(interviewTemplates)
    .leftJoin(retiredTemplates, eq(retiredTemplates.templateId, interviewTemplates.id))
    .leftJoin(templateDrafts, eq(templateDrafts.replacesId, interviewTemplates.id))
    .where(and(inArray(interviewTemplates.frameworkId, versionsUntil(ctx.db, frameworkId)), isNewest(ctx.db)))
    .orderBy(interviewTemplates.type, interviewTemplates.role, interviewTemplates.length)
    .all();
  return rows.map(({ retiredAt, frameworkId: madeFrom, ...row }) => {
    const stored = storedTemplate(ctx.db, row.id);
    return {
      ...row,
      questions: stored ? questionCount(stored.template) : 0,
      retired: retiredAt !== null,
      newerFramework: madeFrom !== newest,
    };
  });
}

/** The drafts of templates that have not been approved in any version yet. For administrators. */
export function listNewTemplates(ctx: Context, frameworkId: string) {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return ctx.db
    .select()
    .from(templateDrafts)
    .where(and(eq(templateDrafts.frameworkId, frameworkId), isNull(templateDrafts.replacesId)))
    .orderBy(templateDrafts.createdAt)
    .all()
    .map(({ id, content, changedAt }) => {
      const template = TemplateSchema.parse(JSON.parse(content));
      const { type, role, language, length = 'full' } = template;
      return { id, type, role, language, length, questions: questionCount(template), changedAt };
    });
}
