import type { Framework } from 'templates/framework.schema';
import {
  type ConversationType,
  type Template,
  type TemplateLength,
  TemplateSchema,
} from 'templates/template.schema';
import { frameworkSections } from './framework-sections';
import { findRole, statementsFor } from './role-statements';
import { standingSections } from './standing-sections';

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
  const scope = { type: options.type, roleId: role.id, language: options.language };
  const { before, after } = standingSections(scope);
  return TemplateSchema.parse({
    format: 'muskat.template/1',
    type: options.type,
    role: role.id,
    language: options.language,
    length: options.length ?? 'full',
    framework: { name: framework.name, sha256: framework.source.sha256 },
    sections: [...before, ...frameworkSections(framework, statements, role, scope), ...after],
  });
}
