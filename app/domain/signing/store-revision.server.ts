import { createHash } from 'node:crypto';
import type { Transaction } from 'db/client.server';
import { summaryRevisions } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import type { Context } from '../context';
import { newId } from '../ids';
import type { DocumentKind } from './current-summary.server';

type Revision = {
  conversationId: string;
  summaryId: string;
  document: DocumentKind;
  revision: number;
  pdf: Buffer;
};

/** Stores a document of a summary as it has become, sealed, in the transaction that made it so. */
export function storeRevision(
  { now }: Pick<Context, 'now'>,
  tx: Transaction,
  { conversationId, summaryId, document, revision, pdf }: Revision,
): { id: string; sha256: string } {
  const id = newId();
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const sealed = sealing(summaryRevisions.pdf, { conversationId, id }, pdf);
  tx.insert(summaryRevisions)
    .values({ id, summaryId, document, revision, pdf: sealed, sha256, createdAt: now })
    .run();
  return { id, sha256 };
}
