import { type Db, type Transaction, transact } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { desc, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { isCurrentFramework } from '../current-frameworks.server';
import { storedFramework } from '../stored-content.server';
import { compareEditions, type EditionChanges } from './compare/compare-editions.rules';
import { likelyEdition } from './compare/likely-edition.rules';
import { bumpDraft, findDraft, findUnchangedDraft } from './find-draft.server';
import { foldDraft } from './fold-draft.server';

export type FrameworkVersion = { id: string; name: string; version: number };

/** The published frameworks that a draft can be a new edition of: the newest version of each. For administrators. */
export function listReplaceable(ctx: Context): FrameworkVersion[] {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return ctx.db
    .select({ id: frameworks.id, name: frameworks.name, version: frameworks.version })
    .from(frameworks)
    .where(isCurrentFramework(ctx.db))
    .orderBy(desc(frameworks.importedAt))
    .all();
}

/** A published version by its id, or null. */
export function versionBy(db: Db | Transaction, id: string | null): FrameworkVersion | null {
  if (id === null) return null;
  const columns = { id: frameworks.id, name: frameworks.name, version: frameworks.version };
  return db.select(columns).from(frameworks).where(eq(frameworks.id, id)).get() ?? null;
}

/**
 * Says which published framework the draft is a new edition of, or that it is none; returns the draft's new version.
 * For administrators. Refuses with `framework.draft_changed` where the draft has changed since `version`, and with
 * `framework.already_replaced` where that framework has a newer version.
 */
export function setReplaces(
  ctx: Context,
  draftId: string,
  { version, replaces }: { version: number; replaces: string | null },
): number {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const draft = findUnchangedDraft(tx, draftId, version);
    if (replaces !== null) assertCurrent(tx, replaces);
    appendAuditEvent(ctx, tx, {
      action: 'framework.set-replaces',
      subjectType: 'framework-draft',
      subjectId: draftId,
      details: { replaces },
    });
    return bumpDraft(ctx, tx, draft, { replacesId: replaces });
  });
}

/** Throws where the framework does not exist, and `framework.already_replaced` where it has a newer version. */
export function assertCurrent(tx: Transaction, frameworkId: string): void {
  if (!versionBy(tx, frameworkId)) throw new Refusal('not-found', 'access.not_found');
  const newer = tx
    .select({ id: frameworks.id })
    .from(frameworks)
    .where(eq(frameworks.replacesId, frameworkId))
    .get();
  if (newer) throw new Refusal('conflict', 'framework.already_replaced');
}

/** The draft beside the version that it is to replace; null where it replaces none. For administrators. */
export function compareWithReplaced(ctx: Context, draftId: string): EditionChanges | null {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const draft = findDraft(ctx.db, draftId);
  const before = draft.replacesId === null ? undefined : storedFramework(ctx.db, draft.replacesId);
  return before ? compareEditions(before, foldDraft(ctx, ctx.db, draft).framework) : null;
}

/** The published framework that a document is most likely a new edition of, by its name and its statements. */
export function proposeReplaced(
  ctx: Context,
  framework: Framework,
): (FrameworkVersion & { share: number }) | null {
  const candidates = listReplaceable(ctx).flatMap((version) => {
    const published = storedFramework(ctx.db, version.id);
    return published ? [{ version, published }] : [];
  });
  const likely = likelyEdition(
    framework,
    candidates.map(({ published }) => published),
  );
  const found = likely && candidates[likely.index];
  return found ? { ...found.version, share: likely.share } : null;
}
