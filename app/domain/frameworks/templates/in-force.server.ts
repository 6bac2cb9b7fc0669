import type { Db, Transaction } from 'db/client.server';
import { frameworks, interviewTemplates, retiredTemplates, templateDrafts } from 'db/schema/frameworks';
import { and, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import { type Template, TemplateSchema } from 'templates/template.schema';

/** Of a query on the approved templates: those that no other has replaced. */
export const isNewest = (db: Db | Transaction) =>
  notInArray(
    interviewTemplates.id,
    db
      .select({ id: interviewTemplates.replacesId })
      .from(interviewTemplates)
      .where(isNotNull(interviewTemplates.replacesId)),
  );

/** Those that leaders can use: not replaced, and not retired. */
export const isInForce = (db: Db | Transaction) =>
  and(
    isNewest(db),
    notInArray(interviewTemplates.id, db.select({ id: retiredTemplates.templateId }).from(retiredTemplates)),
  );

/** The template that leaders use in place of this one, which may be itself; null where it is retired. */
export function newestInForce(db: Db | Transaction, templateId: string): string | null {
  let newest = templateId;
  for (;;) {
    const next = db
      .select({ id: interviewTemplates.id })
      .from(interviewTemplates)
      .where(eq(interviewTemplates.replacesId, newest))
      .get();
    if (!next) break;
    newest = next.id;
  }
  const retired = db.select().from(retiredTemplates).where(eq(retiredTemplates.templateId, newest)).get();
  return retired ? null : newest;
}

/** The versions of a framework that this one replaces, near and far, and itself: newest first. */
export function versionsUntil(db: Db | Transaction, frameworkId: string): string[] {
  const ids: string[] = [];
  for (let id: string | null = frameworkId; id !== null && !ids.includes(id); ) {
    ids.push(id);
    const row: { replacesId: string | null } | undefined = db
      .select({ replacesId: frameworks.replacesId })
      .from(frameworks)
      .where(eq(frameworks.id, id))
      .get();
    id = row?.replacesId ?? null;
  }
  return ids;
}

/** The newest version of the framework that this is a version of. */
export function newestVersion(db: Db | Transaction, frameworkId: string): string {
  let newest = frameworkId;
  for (;;) {
    const next = db
      .select({ id: frameworks.id })
      .from(frameworks)
      .where(eq(frameworks.replacesId, newest))
      .get();
    if (!next) return newest;
    newest = next.id;
  }
}

/** Every version of the framework that this is a version of, newest first. */
const allVersions = (db: Db | Transaction, frameworkId: string): string[] =>
  versionsUntil(db, newestVersion(db, frameworkId));

type Kind = Required<Pick<Template, 'type' | 'role' | 'language' | 'length'>>;

/**
 * The newest template of this kind that was made from any version of the framework, in force or retired.
 * There is one at most: `storeTemplate` sees to it.
 */
export function newestOfKind(db: Db | Transaction, frameworkId: string, kind: Kind) {
  const { type, role, language, length } = kind;
  return db
    .select({
      id: interviewTemplates.id,
      frameworkId: interviewTemplates.frameworkId,
      retiredAt: retiredTemplates.retiredAt,
    })
    .from(interviewTemplates)
    .leftJoin(retiredTemplates, eq(retiredTemplates.templateId, interviewTemplates.id))
    .where(
      and(
        isNewest(db),
        inArray(interviewTemplates.frameworkId, allVersions(db, frameworkId)),
        eq(interviewTemplates.type, type),
        eq(interviewTemplates.role, role),
        eq(interviewTemplates.language, language),
        eq(interviewTemplates.length, length),
      ),
    )
    .get();
}

/** The draft of this kind that has been begun from any version of the framework before one was approved. */
export function firstDraftOfKind(db: Db | Transaction, frameworkId: string, kind: Kind) {
  return db
    .select()
    .from(templateDrafts)
    .where(
      and(
        isNull(templateDrafts.replacesId),
        inArray(templateDrafts.frameworkId, allVersions(db, frameworkId)),
      ),
    )
    .orderBy(templateDrafts.createdAt)
    .all()
    .map(({ content, ...draft }) => ({ ...draft, template: TemplateSchema.parse(JSON.parse(content)) }))
    .find(
      ({ template: { type, role, language, length = 'full' } }) =>
        type === kind.type && role === kind.role && language === kind.language && length === kind.length,
    );
}

/** How many of these templates leaders can use and are made from this very version of the framework. */
export function countInForce(db: Db, frameworkId: string, ids: readonly string[]): number {
  return db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(
      and(
        inArray(interviewTemplates.id, [...ids]),
        eq(interviewTemplates.frameworkId, frameworkId),
        isInForce(db),
      ),
    )
    .all().length;
}
