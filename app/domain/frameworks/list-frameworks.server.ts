import { frameworkDrafts, frameworks, interviewTemplates } from 'db/schema/frameworks';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { isCurrentFramework } from './current-frameworks.server';
import { storedFramework } from './stored-content.server';
import { isInForce, versionsUntil } from './templates/in-force.server';

export type ListedFramework = {
  id: string;
  name: string;
  version: number;
  importedAt: Date;
  /** How many templates leaders can choose that are made from it or a version before it. */
  templates: number;
  /** A draft that is to replace it, where one has been begun. */
  draftId: string | null;
};

/** The current version of each framework, newest first. For administrators. */
export function listFrameworks(ctx: Context): ListedFramework[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const { db } = ctx;
  return db
    .select({
      id: frameworks.id,
      name: frameworks.name,
      version: frameworks.version,
      importedAt: frameworks.importedAt,
    })
    .from(frameworks)
    .where(isCurrentFramework(db))
    .orderBy(desc(frameworks.importedAt))
    .all()
    .map((row) => {
      const madeFrom = inArray(interviewTemplates.frameworkId, versionsUntil(db, row.id));
      const made = db
        .select({ templates: count() })
        .from(interviewTemplates)
        .where(and(madeFrom, isInForce(db)))
        .get();
      const draft = db
        .select({ id: frameworkDrafts.id })
        .from(frameworkDrafts)
        .where(eq(frameworkDrafts.replacesId, row.id))
        .orderBy(desc(frameworkDrafts.changedAt))
        .get();
      return { ...row, templates: made?.templates ?? 0, draftId: draft?.id ?? null };
    });
}

/** One framework. For administrators. */
export function readFrameworkById(ctx: Context, id: string): Framework {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const framework = storedFramework(ctx.db, id);
  if (!framework) throw new Refusal('not-found', 'access.not_found');
  return framework;
}
