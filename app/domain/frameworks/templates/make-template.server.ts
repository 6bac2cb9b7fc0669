import { transact } from 'db/client.server';
import type { ConversationType } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { MakeTemplate } from '../framework.schema';
import { readFrameworkById } from '../list-frameworks.server';
import { storedFramework, storedTemplate } from '../stored-content.server';
import { isEdited } from './edited-template.rules';
import { generate, optionsOf } from './generate.server';
import { countInForce, newestOfKind, versionsUntil } from './in-force.server';
import { storeTemplate } from './store-template.server';
import { lengthFor } from './template-lengths.server';

/**
 * Generates the interview template of a framework for one type, role, language and length, approves it as
 * it is and returns its id. Without a length it gets the one that suits the role. Where it has been made
 * before, that one is returned; one from an older version of the framework is replaced, unless somebody
 * has changed or retired it: then it is the one that is returned, and `updateTemplate` keeps what they
 * wrote. For administrators.
 *
 * Refuses with `template.unknown_role` and `template.no_statements`, naming the roles that there are.
 */
export function makeTemplate(ctx: Context, frameworkId: string, wanted: MakeTemplate): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = readFrameworkById(ctx, frameworkId);
  const template = generate(framework, { ...wanted, length: wanted.length ?? lengthFor(framework, wanted) });
  const kind = optionsOf(template);
  // Before the lock is taken: others are not to wait while templates are generated.
  const seen = newestOfKind(ctx.db, frameworkId, kind);
  if (seen && !canBeReplaced(ctx, seen, frameworkId)) return seen.id;
  return transact(ctx.db, (tx) => {
    const known = newestOfKind(tx, frameworkId, kind);
    if (known && (known.id !== seen?.id || known.retiredAt)) return known.id;
    const replacesId = known?.id ?? null;
    return storeTemplate(ctx, tx, { frameworkId, template, replacesId, action: 'template.make' });
  });
}

const USUAL = {
  employees: ['mus', 'grus', 'status'],
  leaders: ['lus', 'status'],
} as const satisfies Record<string, readonly ConversationType[]>;

/**
 * Makes the templates that most organisations begin with, in Danish: MUS, GRUS and status talk for every
 * role that leads nobody, LUS and status talk for every role that leads, in the length that suits each. Roles that the framework
 * says nothing of are left out. Returns how many of them leaders can use now on this very version: not
 * those that were kept because somebody has changed or retired them. For administrators.
 */
export function makeUsualTemplates(ctx: Context, frameworkId: string): number {
  const framework = readFrameworkById(ctx, frameworkId);
  const made: string[] = [];
  for (const role of framework.roles) {
    try {
      for (const type of role.leads ? USUAL.leaders : USUAL.employees)
        made.push(makeTemplate(ctx, frameworkId, { type, role: role.id, language: 'da' }));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'template.no_statements') throw error;
    }
  }
  return countInForce(ctx.db, frameworkId, made);
}

/** One from an older version of the framework that nobody has retired, and nobody has changed anything in. */
function canBeReplaced(
  ctx: Context,
  { id, frameworkId, retiredAt }: { id: string; frameworkId: string; retiredAt: Date | null },
  wantedId: string,
): boolean {
  if (retiredAt || !versionsUntil(ctx.db, wantedId).slice(1).includes(frameworkId)) return false;
  const stored = storedTemplate(ctx.db, id);
  const framework = storedFramework(ctx.db, frameworkId);
  return (
    stored !== undefined &&
    framework !== undefined &&
    !isEdited(stored.template, generate(framework, optionsOf(stored.template)))
  );
}
