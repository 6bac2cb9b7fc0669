import type { Framework } from 'templates/framework.schema';
import type { TemplateOptions } from 'templates/generate/generate-template';
import { findRole, statementsFor } from 'templates/generate/role-statements';
import { TemplateError } from 'templates/generate/template-error';
import { TEMPLATE_LENGTHS, type TemplateLength } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { readFrameworkById } from '../list-frameworks.server';
import { generate } from './generate.server';
import { questionCount, usualLength } from './template-size.rules';

/** The length that suits this role and type of talk. Refuses as `makeTemplate` does. */
export function lengthFor(
  framework: Framework,
  wanted: Pick<TemplateOptions, 'type' | 'role' | 'language'>,
): TemplateLength {
  return usualLength(questionCount(generate(framework, { ...wanted, length: 'full' })));
}

/** How long the templates for a role are: a MUS for who leads nobody, a LUS for who leads. */
export type LengthChoice = {
  role: string;
  name: string;
  leads: boolean;
  statements: number;
  usual: TemplateLength;
  /** How many questions each length asks in the MUS or LUS; other types of talk have their own numbers. */
  questions: Record<TemplateLength, number>;
};

/** The roles of a framework that something is expected of, with how long their templates are. For administrators. */
export function templateLengths(ctx: Context, frameworkId: string): LengthChoice[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  return framework.roles.flatMap(({ id, name, leads }) => {
    const statements = statementCount(framework, id);
    if (statements === 0) return [];
    const [full = 0, focused = 0] = TEMPLATE_LENGTHS.map((length) =>
      questionCount(generate(framework, { type: leads ? 'lus' : 'mus', role: id, language: 'da', length })),
    );
    return {
      role: id,
      name,
      leads,
      statements,
      usual: usualLength(full),
      questions: { full, focused },
    };
  });
}

function statementCount(framework: Framework, role: string): number {
  try {
    return statementsFor(framework, findRole(framework, role)).length;
  } catch (error) {
    if (error instanceof TemplateError) return 0;
    throw error;
  }
}
