import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { people } from 'db/schema/people';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { storedFramework } from '../stored-content.server';
import { isInForce, newestVersion, versionsUntil } from '../templates/in-force.server';
import { compareEditions, type EditionChanges } from './compare/compare-editions.rules';

export type PublishedVersion = {
  id: string;
  name: string;
  version: number;
  publishedAt: Date;
  /** The name of who published it; null for the system's own jobs. */
  publishedBy: string | null;
  current: boolean;
  /** How many of the templates that leaders can choose are made from it. */
  templates: number;
};

/** All versions of the framework that this is a version of, newest first. For administrators. */
export function readFrameworkVersions(ctx: Context, frameworkId: string): PublishedVersion[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const { db } = ctx;
  const newest = newestVersion(db, frameworkId);
  const rows = db
    .select({
      id: frameworks.id,
      name: frameworks.name,
      version: frameworks.version,
      publishedAt: frameworks.importedAt,
      publishedBy: people.name,
    })
    .from(frameworks)
    .leftJoin(people, eq(people.id, frameworks.importedBy))
    .where(inArray(frameworks.id, versionsUntil(db, newest)))
    .orderBy(desc(frameworks.version))
    .all();
  if (rows.length === 0) throw new Refusal('not-found', 'access.not_found');
  return rows.map((row) => ({
    ...row,
    current: row.id === newest,
    templates:
      db
        .select({ templates: count() })
        .from(interviewTemplates)
        .where(and(eq(interviewTemplates.frameworkId, row.id), isInForce(db)))
        .get()?.templates ?? 0,
  }));
}

/** A published version beside the one that it replaced; null for a first version. For administrators. */
export function compareVersions(ctx: Context, frameworkId: string): EditionChanges | null {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const after = storedFramework(ctx.db, frameworkId);
  if (!after) throw new Refusal('not-found', 'access.not_found');
  const [, replaced] = versionsUntil(ctx.db, frameworkId);
  const before = replaced === undefined ? undefined : storedFramework(ctx.db, replaced);
  return before ? compareEditions(before, after) : null;
}
