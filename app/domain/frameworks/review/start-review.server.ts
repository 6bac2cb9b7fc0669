import { type Transaction, transact } from 'db/client.server';
import { frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { and, eq, isNull } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { storedFramework } from '../stored-content.server';
import { storeDocument } from '../stored-document.server';
import { settlePlaces } from './rebuilt-document';
import { assertCurrent } from './replaces.server';

/** The draft of a review; `underWay` where it was there already. */
export type StartedReview = { draftId: string; underWay: boolean };

/**
 * Begins the review of a document that has been read; where the same document is under review already, that review
 * is the one to go on with, under the name that it has. For administrators.
 */
export function startReview(ctx: Context, read: { framework: Framework; text: string }): StartedReview {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const { source } = read.framework;
    const documentId = storeDocument(tx, { source, text: read.text, now: ctx.now });
    const begun = tx
      .select({ id: frameworkDrafts.id })
      .from(frameworkDrafts)
      .where(eq(frameworkDrafts.documentId, documentId))
      .get();
    if (begun) return { draftId: begun.id, underWay: true };
    const draftId = insertDraft(ctx, tx, { documentId, framework: read.framework, replacesId: null });
    return { draftId, underWay: false };
  });
}

/**
 * Begins the review of a framework that comes without its document, or goes on with the one that is under way where
 * the same framework is under review already. The caller has been allowed to.
 */
export function startReviewOfFramework(ctx: Context, framework: Framework): StartedReview {
  const settled = settlePlaces(framework);
  return transact(ctx.db, (tx) => {
    const begun = tx
      .select({ id: frameworkDrafts.id })
      .from(frameworkDrafts)
      .where(and(isNull(frameworkDrafts.documentId), eq(frameworkDrafts.original, JSON.stringify(settled))))
      .get();
    if (begun) return { draftId: begun.id, underWay: true };
    const draftId = insertDraft(ctx, tx, { documentId: null, framework: settled, replacesId: null });
    return { draftId, underWay: false };
  });
}

/**
 * Begins corrections of a published framework, and returns the id of the draft that is to replace it; the one that
 * is under way, where there is one. For administrators. Refuses with `framework.already_replaced` where there is a
 * newer version: that is the one to correct.
 */
export function startNewVersion(ctx: Context, frameworkId: string): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const row = tx.select().from(frameworks).where(eq(frameworks.id, frameworkId)).get();
    const published = row && storedFramework(ctx.db, frameworkId);
    if (!published) throw new Refusal('not-found', 'access.not_found');
    assertCurrent(tx, frameworkId);
    const { documentId } = row;
    const sameDocument =
      documentId === null ? isNull(frameworkDrafts.documentId) : eq(frameworkDrafts.documentId, documentId);
    const begun = tx
      .select({ id: frameworkDrafts.id })
      .from(frameworkDrafts)
      .where(and(eq(frameworkDrafts.replacesId, frameworkId), sameDocument))
      .get();
    const framework = documentId === null ? settlePlaces(published) : published;
    return begun?.id ?? insertDraft(ctx, tx, { documentId, framework, replacesId: frameworkId });
  });
}

function insertDraft(
  ctx: Context,
  tx: Transaction,
  draft: { documentId: string | null; framework: Framework; replacesId: string | null },
): string {
  const id = newId();
  const { documentId, framework, replacesId } = draft;
  tx.insert(frameworkDrafts)
    .values({
      id,
      documentId,
      original: JSON.stringify(framework),
      replacesId,
      createdAt: ctx.now,
      createdBy: ctx.actor.personId,
      changedAt: ctx.now,
    })
    .run();
  appendAuditEvent(ctx, tx, {
    action: 'framework.start-review',
    subjectType: 'framework-draft',
    subjectId: id,
    details: { document: documentId, replaces: replacesId },
  });
  return id;
}
