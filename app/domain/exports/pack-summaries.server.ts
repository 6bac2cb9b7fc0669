import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { exportItems } from 'db/schema/exports';
import type { LEFT_OUT } from 'db/schema/vocabulary';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../context';
import { type Conversation, findConversation } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { bytesOf, type StandingForHr, signersOf, standingForHr } from '../signing/document-for-hr.server';
import { archiveNamer } from './archive-names.rules';
import type { LeftOut, Packed } from './manifest';

const PAGE = 500;

type FileToPack = { packed: Packed; bytes: Uint8Array; modifiedAt: Date };

/**
 * The summaries of an export that its requester may have now, one at a time, each with its bytes as they were stored;
 * what may not be had any longer, or cannot be read, goes to `leftOut`. Between two the server answers others. What
 * has been read of one is kept no longer than until the next.
 */
export async function* packSummaries(
  ctx: Context,
  exportId: string,
  leftOut: (item: LeftOut) => void,
): AsyncGenerator<FileToPack> {
  const nameOf = archiveNamer();
  for (let from = -1; ; ) {
    const page = itemsAfter(ctx, exportId, from);
    for (const { conversationId } of page) {
      const found = find(ctx, conversationId);
      if (typeof found === 'string') leftOut({ conversation: conversationId, why: found });
      else yield fileOf(ctx, found, nameOf(found.conversation));
      await setImmediate();
    }
    const last = page.at(-1);
    if (!last) return;
    from = last.place;
  }
}

function itemsAfter({ db }: Context, exportId: string, place: number) {
  return db
    .select({ place: exportItems.place, conversationId: exportItems.conversationId })
    .from(exportItems)
    .where(and(eq(exportItems.exportId, exportId), gt(exportItems.place, place)))
    .orderBy(asc(exportItems.place))
    .limit(PAGE)
    .all();
}

type Found = { conversation: Conversation; standing: StandingForHr; bytes: Buffer };

function find(ctx: Context, conversationId: string): Found | (typeof LEFT_OUT)[number] {
  const conversation = disclosable(ctx, conversationId);
  const standing = conversation && standingForHr(ctx.db, conversationId);
  if (!standing) return 'not-signed';
  const bytes = readBytes(ctx, standing);
  // The sum was stored, and logged, when the last one signed: these are the bytes that were verified then.
  const isAsSigned = bytes && createHash('sha256').update(bytes).digest('hex') === standing.sha256;
  return isAsSigned ? { conversation, standing, bytes } : 'damaged';
}

/** The conversation, where its summary is HR's to have now. */
export function disclosable(ctx: Context, conversationId: string): Conversation | null {
  try {
    return findConversation(ctx, ctx.db, conversationId, 'disclose');
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Null where what is stored does not open: somebody has been at the file of the database. */
function readBytes(ctx: Context, standing: StandingForHr): Buffer | null {
  try {
    return bytesOf(ctx.db, standing);
  } catch {
    return null;
  }
}

function fileOf(ctx: Context, { conversation, standing, bytes }: Found, file: string): FileToPack {
  const { id, type, employeeName, leaderName, heldOn, signedAt } = conversation;
  return {
    bytes,
    modifiedAt: signedAt ?? ctx.now,
    packed: {
      file,
      sha256: standing.sha256,
      bytes: bytes.length,
      conversation: id,
      document: standing.document,
      type,
      employee: employeeName,
      leader: leaderName,
      heldOn,
      signedAt: signedAt?.toISOString() ?? null,
      signatures: signersOf(ctx.db, standing).map((one) => ({
        ...one,
        signedAt: one.signedAt.toISOString(),
      })),
      verification: 'as-signed',
    },
  };
}
