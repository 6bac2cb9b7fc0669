import type { Db } from 'db/client.server';
import { summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { and, asc, eq } from 'drizzle-orm';
import { type DocumentKind, findCurrentSummary } from './current-summary.server';

/** A document of a conversation as it was frozen and after each signature. For the operator's own jobs. */
export function listRevisions(
  db: Db,
  conversationId: string,
  document: DocumentKind = 'whole',
): { revision: number; pdf: Buffer }[] {
  const summary = findCurrentSummary(db, conversationId);
  if (!summary) return [];
  return db
    .select({ revision: summaryRevisions.revision, pdf: opened(summaryRevisions.pdf) })
    .from(summaryRevisions)
    .where(and(eq(summaryRevisions.summaryId, summary.id), eq(summaryRevisions.document, document)))
    .orderBy(asc(summaryRevisions.revision))
    .all();
}
