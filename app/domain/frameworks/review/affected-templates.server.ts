import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { and, eq, inArray } from 'drizzle-orm';
import { EVERYBODY, type Framework } from 'templates/framework.schema';
import type { ConversationType, Template, TemplateLength } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { storedFramework, storedTemplate } from '../stored-content.server';
import { isInForce, versionsUntil } from '../templates/in-force.server';
import { compareEditions, type EditionChanges } from './compare/compare-editions.rules';
import { reaches } from './edits/roles';

/** How a template stands to a newer version of its framework: numbers of statements. */
export type AffectedTemplate = {
  id: string;
  type: ConversationType;
  role: string;
  language: 'da' | 'en';
  length: TemplateLength;
  /** The version of the framework that it was made from. */
  frameworkVersion: number;
  kept: number;
  reworded: number;
  gone: number;
  /** Statements of its role that the newer version adds. */
  fresh: number;
};

/**
 * The templates in force that were made from a version which this one replaces, near or far, each with what has
 * become of its statements. For administrators.
 */
export function templatesAffectedBy(ctx: Context, frameworkId: string): AffectedTemplate[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const after = storedFramework(ctx.db, frameworkId);
  if (!after) throw new Refusal('not-found', 'access.not_found');
  const [, ...older] = versionsUntil(ctx.db, frameworkId);
  const changes = new Map<string, EditionChanges>();
  const changesSince = (id: string, before: Framework) => {
    const known = changes.get(id) ?? compareEditions(before, after);
    changes.set(id, known);
    return known;
  };
  return ctx.db
    .select({
      id: interviewTemplates.id,
      type: interviewTemplates.type,
      role: interviewTemplates.role,
      language: interviewTemplates.language,
      length: interviewTemplates.length,
      madeFrom: frameworks.id,
      frameworkVersion: frameworks.version,
    })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(and(inArray(frameworks.id, older), isInForce(ctx.db)))
    .orderBy(interviewTemplates.type, interviewTemplates.role, interviewTemplates.length)
    .all()
    .flatMap(({ madeFrom, ...row }) => {
      const [before, stored] = [storedFramework(ctx.db, madeFrom), storedTemplate(ctx.db, row.id)];
      if (!before || !stored) return [];
      return [{ ...row, ...affected(stored.template, changesSince(madeFrom, before), after) }];
    });
}

function affected(template: Template, changes: EditionChanges, after: Framework) {
  const cited = new Set(
    template.sections.flatMap(({ questions }) => questions.flatMap(({ statements }) => statements)),
  );
  const citedAmong = (ids: readonly string[]) => ids.filter((id) => cited.has(id)).length;
  const before = (pairs: readonly { before: { id: string } }[]) => pairs.map((pair) => pair.before.id);
  const holds = (role: string) =>
    role === EVERYBODY || role === template.role || reaches(after.roles, template.role, role);
  return {
    kept: citedAmong(before(changes.kept)),
    reworded: citedAmong(before(changes.reworded)),
    gone: citedAmong(changes.gone.map(({ id }) => id)),
    fresh: changes.fresh.filter(({ role }) => holds(role)).length,
  };
}
