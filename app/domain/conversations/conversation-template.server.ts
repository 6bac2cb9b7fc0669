import type { Db } from 'db/client.server';
import type { Framework } from 'templates/framework.schema';
import type { Audience, Question, Template } from 'templates/template.schema';
import { Refusal } from '../errors';
import { storedFramework, storedTemplate } from '../frameworks/stored-content.server';
import { sectionsFor } from '../frameworks/templates/asked-questions.rules';

/** The interview template of a conversation, and the framework that it cites. Neither ever changes. */
export function findTemplate(db: Db, templateId: string): { template: Template; framework: Framework } {
  const stored = storedTemplate(db, templateId);
  const framework = stored && storedFramework(db, stored.frameworkId);
  if (!framework) throw new Refusal('not-found', 'conversation.template_unknown');
  return { template: stored.template, framework };
}

/** The question with this id that the audience is asked, or a refusal. */
export function questionFor(template: Template, audience: Audience, questionId: string): Question {
  const found = sectionsFor(template, audience)
    .flatMap((section) => section.questions)
    .find((question) => question.id === questionId);
  if (!found) throw new Refusal('invalid', 'conversation.question_unknown');
  return found;
}
