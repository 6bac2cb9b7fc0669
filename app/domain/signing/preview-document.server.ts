import { transact } from 'db/client.server';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { assertPrintable } from './assert-printable';
import type { DocumentKind } from './current-summary.server';
import { drawDocuments } from './draw-documents.server';
import { logoOf } from './settings/logo.server';
import { takeDraft } from './take-draft.server';

/**
 * One of the documents as freezing would make it now, for those who take part; nothing is stored. Whether it may be
 * frozen yet is not asked: what that hangs on is not for everybody in a group to know.
 *
 * Refuses with `summary.unprintable` and the like, as freezing does, and an excerpt that there would not be as
 * what does not exist.
 */
export async function previewDocument(
  ctx: Context,
  conversationId: string,
  { document, verifyAt }: { document: DocumentKind; verifyAt: string | null },
): Promise<Buffer> {
  const draft = transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'preview-document');
    // Not an id of its own: who looks again and sees the same bytes learns that nothing has changed.
    return takeDraft(ctx, tx, conversation, { id: conversationId, verifyAt });
  });
  assertPrintable(draft.whole);
  const { documents } = await drawDocuments(draft, logoOf(ctx.db, draft.whole));
  const drawn = documents.find((one) => one.document === document);
  if (!drawn) throw new Refusal('not-found', 'access.not_found');
  return drawn.pdf;
}
