import { transact } from 'db/client.server';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { MakeTemplate } from '../framework.schema';
import { readFrameworkById } from '../list-frameworks.server';
import { storedFramework, storedTemplate } from '../stored-content.server';
import { generate, optionsOf } from './generate.server';
import { newestOfKind } from './in-force.server';
import { storeTemplate } from './store-template.server';
import { lengthFor } from './template-lengths.server';

/**
 * Generates the interview template of a framework for one type, role, language and length, approves it as
 * it is and returns its id. Without a length it gets the one that suits the role. Where it has been made
 * before, that one is returned; one from an older version of the framework is replaced, unless somebody
 * has changed it: then it is the one that is returned, and `updateTemplate` keeps what they wrote. For
 * administrators.
 *
 * Refuses with `template.unknown_role` and `template.no_statements`, naming the roles that there are.
 */
export function makeTemplate(ctx: Context, frameworkId: string, wanted: MakeTemplate): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  const template = generate(framework, { ...wanted, length: wanted.length ?? lengthFor(framework, wanted) });
  return transact(ctx.db, (tx) => {
    const known = newestOfKind(tx, frameworkId, optionsOf(template));
    if (known && (known.frameworkId === frameworkId || !isAsGenerated(ctx, known.id))) return known.id;
    const replacesId = known?.id ?? null;
    return storeTemplate(ctx, tx, { frameworkId, template, replacesId, action: 'template.make' });
  });
}

/**
 * Makes the templates that most organisations begin with, in Danish: a MUS for every role that leads
 * nobody and a LUS for every role that leads, in the length that suits the role. Roles that the framework
 * says nothing of are left out. Returns how many of them there are now. For administrators.
 */
export function makeUsualTemplates(ctx: Context, frameworkId: string): number {
  const framework = readFrameworkById(ctx, frameworkId);
  let made = 0;
  for (const role of framework.roles) {
    try {
      makeTemplate(ctx, frameworkId, { type: role.leads ? 'lus' : 'mus', role: role.id, language: 'da' });
      made += 1;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'template.no_statements') throw error;
    }
  }
  return made;
}

/** Whether a template is word for word what its framework gives: nobody has changed anything in it. */
function isAsGenerated(ctx: Context, templateId: string): boolean {
  const stored = storedTemplate(ctx.db, templateId);
  const framework = stored && storedFramework(ctx.db, stored.frameworkId);
  if (!framework) return false;
  return JSON.stringify(generate(framework, optionsOf(stored.template))) === JSON.stringify(stored.template);
}
