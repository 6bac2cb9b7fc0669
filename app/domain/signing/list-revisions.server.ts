import type { Db } from 'db/client.server';
import { summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { asc, eq } from 'drizzle-orm';
import { findCurrentSummary } from './current-summary.server';

/** The document of a conversation as it was frozen and after each signature. For the operator's own jobs. */
export function listRevisions(db: Db, conversationId: string): { revision: number; pdf: Buffer }[] {
  const summary = findCurrentSummary(db, conversationId);
  if (!summary) return [];
  return db
    .select({ revision: summaryRevisions.revision, pdf: opened(summaryRevisions.pdf) })
    .from(summaryRevisions)
    .where(eq(summaryRevisions.summaryId, summary.id))
    .orderBy(asc(summaryRevisions.revision))
    .all();
}
