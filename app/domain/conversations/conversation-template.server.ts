import type { Db, Transaction } from 'db/client.server';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import {
  type Audience,
  type Question,
  type Section,
  type Template,
  TemplateSchema,
} from 'templates/template.schema';
import { Refusal } from '../errors';

/** The interview template of a conversation, and the framework that it cites. */
export function findTemplate(
  db: Db | Transaction,
  templateId: string,
): { template: Template; framework: Framework } {
  const row = db
    .select({ template: interviewTemplates.content, framework: frameworks.content })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(eq(interviewTemplates.id, templateId))
    .get();
  if (!row) throw new Refusal('not-found', 'conversation.template_unknown');
  return {
    template: TemplateSchema.parse(JSON.parse(row.template)),
    framework: FrameworkSchema.parse(JSON.parse(row.framework)),
  };
}

/** The sections that have something to ask this audience, with just those questions. */
export function sectionsFor(template: Template, audience: Audience): Section[] {
  return template.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.audience.includes(audience)),
    }))
    .filter((section) => section.questions.length > 0);
}

/** The question with this id that the audience is asked, or a refusal. */
export function questionFor(template: Template, audience: Audience, questionId: string): Question {
  const found = sectionsFor(template, audience)
    .flatMap((section) => section.questions)
    .find((question) => question.id === questionId);
  if (!found) throw new Refusal('invalid', 'conversation.question_unknown');
  return found;
}
