import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import { CONVERSATION_TYPES, TEMPLATE_LENGTHS, type Template } from 'templates/template.schema';
import { statementsOfRole } from './template-properties';

/** Every template that can be made of a framework for one role. */
export function* everyTemplate(framework: Framework, role: string): Generator<Template> {
  for (const type of CONVERSATION_TYPES)
    for (const language of ['da', 'en'] as const)
      for (const length of TEMPLATE_LENGTHS)
        yield generateTemplate(framework, { type, role, language, length });
}

/** The roles of which the framework expects something. */
export const rolesWithExpectations = (framework: Framework): string[] =>
  framework.roles.map((role) => role.id).filter((role) => statementsOfRole(framework, role).length > 0);
