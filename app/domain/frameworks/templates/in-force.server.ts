import type { Db, Transaction } from 'db/client.server';
import { frameworks, interviewTemplates, retiredTemplates } from 'db/schema/frameworks';
import { and, eq, isNotNull, notInArray } from 'drizzle-orm';
import type { Template } from 'templates/template.schema';

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

/** The newest template of this kind that was made from the framework or an older version of it, retired or not. */
export function newestOfKind(
  db: Db | Transaction,
  frameworkId: string,
  kind: Required<Pick<Template, 'type' | 'role' | 'language' | 'length'>>,
) {
  const { type, role, language, length } = kind;
  const made = db
    .select({ id: interviewTemplates.id, frameworkId: interviewTemplates.frameworkId })
    .from(interviewTemplates)
    .where(
      and(
        isNewest(db),
        eq(interviewTemplates.type, type),
        eq(interviewTemplates.role, role),
        eq(interviewTemplates.language, language),
        eq(interviewTemplates.length, length),
      ),
    )
    .all();
  return versionsUntil(db, frameworkId).flatMap(
    (version) => made.find((template) => template.frameworkId === version) ?? [],
  )[0];
}
