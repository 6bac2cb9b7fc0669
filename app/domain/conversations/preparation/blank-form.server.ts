import { interviewTemplates } from 'db/schema/frameworks';
import { and, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import type { PreparationForm } from 'templates/pdf/preparation/preparation-form';
import { renderPreparation } from 'templates/pdf/render-preparation';
import type { Template } from 'templates/template.schema';
import { maySee } from '../../access/access.rules';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { leadersStoodInFor, reportsStoodInFor } from '../../deputies/standing-in.server';
import { Refusal } from '../../errors';
import { roleNames } from '../../frameworks/framework-view.rules';
import { storedTemplate } from '../../frameworks/stored-content.server';
import { askedOf, sectionsFor } from '../../frameworks/templates/asked-questions.rules';
import { isInForce } from '../../frameworks/templates/in-force.server';
import { findOrganisation } from '../../people/organisation.server';
import { listReports } from '../../people/reports.server';
import { marksTheme, questionsOf, withThemeMarks } from '../conversation-questions.rules';
import { findTemplate } from '../conversation-template.server';
import { FORM_TITLES, formQuestion, withQuestions } from './form-sections.rules';

/**
 * An approved template as an empty form with nobody in it, for one of the two sides: what a person is
 * asked in a talk from it, save what an earlier talk would add. For administrators of frameworks, who
 * see every version, and for whoever can call somebody in to it, or a group, today.
 */
export function describeBlankForm(
  ctx: Context,
  templateId: string,
  side: PreparationForm['side'],
): PreparationForm {
  const { template, framework, version, approvedAt } = findSeenTemplate(ctx, templateId);
  return {
    language: template.language,
    type: template.type,
    title: FORM_TITLES[template.language][template.type],
    organisation: findOrganisation(ctx.db)?.name ?? '',
    side,
    whose: {
      kind: 'anybody',
      of: { role: roleNames(framework)(template.role) ?? template.role, framework: framework.name, version },
    },
    at: approvedAt.toISOString(),
    agreements: [],
    sections: emptySections(template, framework, side),
  };
}

/** What one side is asked in a talk from a template, with nothing answered, save what an earlier talk would add. */
export function emptySections(
  template: Template,
  framework: Framework,
  side: PreparationForm['side'],
): PreparationForm['sections'] {
  const sections = sectionsFor({ ...template, sections: withThemeMarks(template.sections, template) }, side);
  return withQuestions(
    sections.map((section) => ({
      id: section.id,
      title: section.title,
      guidance: section.guidance,
      canPick: section.questions.some(({ id }) => marksTheme(id)),
      picked: false,
      questions: questionsOf(section).map((question) =>
        formQuestion(askedOf(question, side, template, framework)),
      ),
    })),
  );
}

/** The same as a PDF, with a name for the file. */
export async function printBlankForm(ctx: Context, templateId: string, side: PreparationForm['side']) {
  const form = describeBlankForm(ctx, templateId, side);
  const name = form.language === 'da' ? 'skema' : 'form';
  return { fileName: `${name}-${form.type}-${side}.pdf`, pdf: Buffer.from(await renderPreparation(form)) };
}

function findSeenTemplate(ctx: Context, templateId: string) {
  const stored = storedTemplate(ctx.db, templateId);
  if (
    !maySee(ctx.actor.grants, 'administer-frameworks') &&
    !(stored && callsInTo(ctx, templateId, stored.template))
  )
    authorizeFunction(ctx.actor, 'administer-frameworks');
  const row = ctx.db
    .select({ version: interviewTemplates.version, approvedAt: interviewTemplates.createdAt })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.id, templateId))
    .get();
  if (!row) throw new Refusal('not-found', 'access.not_found');
  return { ...findTemplate(ctx.db, templateId), ...row };
}

/** Whether leaders can use it, and it is for somebody whom the actor can call in, or for a group of theirs. */
function callsInTo(ctx: Context, templateId: string, { role, type }: Template): boolean {
  const inForce = ctx.db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(and(eq(interviewTemplates.id, templateId), isInForce(ctx.db)))
    .get();
  if (!inForce) return false;
  const own = listReports(ctx.db, ctx.actor.personId, ctx.now);
  if (type === 'grus') return own.length > 0;
  const stoodInFor = leadersStoodInFor(ctx).flatMap(({ leaderId }) => reportsStoodInFor(ctx, leaderId));
  return [...own, ...stoodInFor].some((report) => report.role === role);
}
