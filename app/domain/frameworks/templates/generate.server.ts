import type { Framework } from 'templates/framework.schema';
import { generateTemplate, type TemplateOptions } from 'templates/generate/generate-template';
import { TemplateError } from 'templates/generate/template-error';
import type { Template } from 'templates/template.schema';
import { Refusal } from '../../errors';

/** Generates a template; refuses in words where the framework lacks the role, or says nothing of it. */
export function generate(framework: Framework, wanted: TemplateOptions): Template {
  try {
    return generateTemplate(framework, wanted);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { role, known } = error.details;
    const roles = known.map(({ name }) => name).join(', ');
    throw new Refusal('invalid', error.code, { role, roles });
  }
}

/** What a template was generated with. */
export const optionsOf = ({
  type,
  role,
  language,
  length = 'full',
}: Template): Required<TemplateOptions> => ({
  type,
  role,
  language,
  length,
});
