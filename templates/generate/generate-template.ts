import type { Framework } from 'templates/framework.schema';
import {
  type ConversationType,
  type Template,
  type TemplateLength,
  TemplateSchema,
} from 'templates/template.schema';
import { danishWording } from './danish-wording';
import { englishWording } from './english-wording';
import { expectationsByTheme } from './expectations';
import { withLeaderQuestions } from './feedback-to-leader';
import { frameworkSections } from './framework-sections';
import { findRole, statementsFor } from './role-statements';
import { SaidTexts } from './said-texts';
import { standingSections, type TemplateScope } from './standing-sections';
import { statusSections } from './status-sections';

export interface TemplateOptions {
  type: ConversationType;
  /** A role of the framework, by id or name, in any case. */
  role: string;
  language: 'da' | 'en';
  /** `full` (the default) asks of every statement by itself, `focused` once a group. */
  length?: TemplateLength;
}

/**
 * The interview template for one type of conversation, role and language. Pure: the same framework and options
 * give the same bytes. Every statement of the role (its own, inherited, everybody's) is behind at least one
 * question, and every question of a framework section cites the statements it comes from.
 *
 * @throws TemplateError `template.unknown_role` when the framework has no such role;
 *   `template.no_statements` when it expects nothing of the role.
 */
export function generateTemplate(framework: Framework, options: TemplateOptions): Template {
  const role = findRole(framework, options.role);
  const statements = statementsFor(framework, role);
  const scope: TemplateScope = {
    type: options.type,
    roleId: role.id,
    leads: role.leads,
    language: options.language,
    length: options.length ?? 'full',
  };
  const wording =
    options.language === 'da'
      ? danishWording(framework, role, options.type)
      : englishWording(role, options.type);
  const said = new SaidTexts();
  const byTheme = expectationsByTheme(framework, statements, wording);
  const { before, after } = standingSections(scope);
  const rest =
    options.type === 'mus' ? withLeaderQuestions(after, [...byTheme.values()], wording, said) : after;
  const own =
    options.type === 'status'
      ? statusSections(framework, byTheme, scope, wording, said)
      : frameworkSections(framework, byTheme, role, scope, wording, said);
  return TemplateSchema.parse({
    format: 'muskat.template/1',
    type: options.type,
    role: role.id,
    language: options.language,
    length: scope.length,
    framework: { name: framework.name, sha256: framework.source.sha256 },
    sections: [...before, ...own, ...rest],
  });
}
