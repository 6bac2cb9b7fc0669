import type { Db, Transaction } from 'db/client.server';
import { interviewTemplates, retiredTemplates, templateDrafts } from 'db/schema/frameworks';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import type { Template } from 'templates/template.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { readFrameworkById } from '../list-frameworks.server';
import { storedTemplate } from '../stored-content.server';
import { newestVersion } from './in-force.server';

/** One approved template with the framework that it cites. For administrators. */
export function readTemplateById(
  ctx: Context,
  id: string,
): { template: Template; framework: Framework; frameworkId: string } {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const stored = storedTemplate(ctx.db, id);
  if (!stored) throw new Refusal('not-found', 'access.not_found');
  return { ...stored, framework: readFrameworkById(ctx, stored.frameworkId) };
}

/** The same, where it is the newest version: refuses with `template.replaced` where it is not. */
export function readNewest(ctx: Context, tx: Transaction, id: string) {
  const found = readTemplateById(ctx, id);
  if (replacementOf(tx, id)) throw new Refusal('conflict', 'template.replaced');
  return found;
}

export type TemplateVersion = { id: string; version: number; approvedAt: Date; approvedBy: string | null };

/**
 * Where an approved template stands: all its versions, newest first, whether leaders can use it, and
 * whether its framework has come in a newer version. For administrators.
 */
export function templateStanding(ctx: Context, id: string) {
  const { frameworkId } = readTemplateById(ctx, id);
  const versions = versionsOf(ctx.db, id);
  const [newest] = versions;
  const draft = ctx.db
    .select({ id: templateDrafts.id })
    .from(templateDrafts)
    .where(eq(templateDrafts.replacesId, id))
    .get();
  const retired = ctx.db.select().from(retiredTemplates).where(eq(retiredTemplates.templateId, id)).get();
  return {
    versions,
    newest: newest === undefined || newest.id === id,
    /** The next version, where one has been begun. */
    draftId: draft?.id ?? null,
    retiredAt: retired?.retiredAt ?? null,
    newerFramework: newestVersion(ctx.db, frameworkId) !== frameworkId,
  };
}

function versionsOf(db: Db, id: string): TemplateVersion[] {
  let newest = id;
  for (let next = replacementOf(db, newest); next; next = replacementOf(db, newest)) newest = next.id;
  const versions: TemplateVersion[] = [];
  for (let at: string | null = newest; at !== null; ) {
    const row = versionRow(db, at);
    if (!row) break;
    const { replacesId, ...version } = row;
    versions.push(version);
    at = replacesId;
  }
  return versions;
}

function versionRow(db: Db, id: string) {
  return db
    .select({
      id: interviewTemplates.id,
      version: interviewTemplates.version,
      approvedAt: interviewTemplates.createdAt,
      approvedBy: people.name,
      replacesId: interviewTemplates.replacesId,
    })
    .from(interviewTemplates)
    .leftJoin(people, eq(people.id, interviewTemplates.createdBy))
    .where(eq(interviewTemplates.id, id))
    .get();
}

function replacementOf(db: Db | Transaction, id: string) {
  return db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(eq(interviewTemplates.replacesId, id))
    .get();
}
