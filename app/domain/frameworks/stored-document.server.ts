import { createHash } from 'node:crypto';
import type { Db, Transaction } from 'db/client.server';
import { frameworkDocuments, frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { and, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { newId } from '../ids';

/**
 * Stores the text that a framework was read from and returns its id; the one it has where the
 * same text of the same bytes is stored already, read as the same kind of document.
 */
export function storeDocument(
  tx: Transaction,
  { source, text, now }: { source: Framework['source']; text: string; now: Date },
): string {
  const textSha256 = createHash('sha256').update(text).digest('hex');
  const known = tx
    .select({ id: frameworkDocuments.id })
    .from(frameworkDocuments)
    .where(
      and(
        eq(frameworkDocuments.sha256, source.sha256),
        eq(frameworkDocuments.mediaType, source.mediaType),
        eq(frameworkDocuments.textSha256, textSha256),
      ),
    )
    .get();
  if (known) return known.id;
  const id = newId();
  tx.insert(frameworkDocuments)
    .values({ id, ...source, text, textSha256, storedAt: now })
    .run();
  return id;
}

/** Removes a document that no framework and no draft refers to any more. */
export function removeUnusedDocument(tx: Transaction, id: string): void {
  const inDraft = eq(frameworkDrafts.documentId, id);
  const inFramework = eq(frameworks.documentId, id);
  if (tx.select({ id: frameworkDrafts.id }).from(frameworkDrafts).where(inDraft).get()) return;
  if (tx.select({ id: frameworks.id }).from(frameworks).where(inFramework).get()) return;
  tx.delete(frameworkDocuments).where(eq(frameworkDocuments.id, id)).run();
}

/** The document with this id. */
export function storedDocument(db: Db | Transaction, id: string) {
  const document = db.select().from(frameworkDocuments).where(eq(frameworkDocuments.id, id)).get();
  if (!document) throw new Error(`there is no document ${id}`);
  return document;
}
