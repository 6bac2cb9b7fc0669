import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { conversations } from 'db/schema/conversations';
import { exportItems } from 'db/schema/exports';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../context';
import { employee, employeeOrGroup, leader } from '../conversations/find-conversation.server';
import {
  bytesOf,
  type Signer,
  type StandingForHr,
  signersOfEach,
  standingOfEach,
} from '../signing/document-for-hr.server';
import { archiveNamer } from './archive-names.rules';
import type { LeftOut, Packed } from './manifest';
import { mayDisclose } from './may-disclose';

/** So many are looked up at once: few enough that requests are answered in between. */
const PAGE = 50;

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
    for (const found of documentsOf(ctx, page)) {
      if ('why' in found) leftOut(found);
      else yield fileOf(ctx, found, nameOf(found.item));
      await setImmediate();
    }
    const last = page.at(-1);
    if (!last) return;
    from = last.place;
  }
}

type Item = ReturnType<typeof itemsAfter>[number];

function itemsAfter(ctx: Context, exportId: string, place: number) {
  const items = ctx.db
    .select({
      place: exportItems.place,
      id: conversations.id,
      state: conversations.state,
      type: conversations.type,
      employeeName: employeeOrGroup,
      leaderName: leader.name,
      heldOn: conversations.heldOn,
      signedAt: conversations.signedAt,
    })
    .from(exportItems)
    .innerJoin(conversations, eq(conversations.id, exportItems.conversationId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .where(and(eq(exportItems.exportId, exportId), gt(exportItems.place, place)))
    .orderBy(asc(exportItems.place))
    .limit(PAGE)
    .all();
  const standing = standingOfEach(
    ctx.db,
    items.map(({ id }) => id),
  );
  const signers = signersOfEach(ctx.db, [...standing.values()]);
  return items.map((item) => {
    const found = mayDisclose(ctx.actor, item) ? standing.get(item.id) : undefined;
    return { ...item, document: found && { ...found, signers: signers.get(found.summaryId) ?? [] } };
  });
}

type Readable = Item & { document: StandingForHr & { signers: Signer[] } };
type Found = { item: Readable; bytes: Buffer };

function* documentsOf(ctx: Context, page: readonly Item[]): Generator<Found | LeftOut> {
  for (const item of page) {
    const { document } = item;
    if (!document) yield { conversation: item.id, why: 'not-signed' };
    else {
      const bytes = readAsSigned(ctx, document);
      if (bytes) yield { item: { ...item, document }, bytes };
      else yield { conversation: item.id, why: 'damaged' };
    }
  }
}

/** Null where what is stored does not open, or is not what was stored: somebody has been at the file of the database. */
function readAsSigned({ db }: Context, document: StandingForHr): Buffer | null {
  try {
    const bytes = bytesOf(db, document);
    // The sum was stored, and logged, when the last one signed: these are the bytes that were verified then.
    return createHash('sha256').update(bytes).digest('hex') === document.sha256 ? bytes : null;
  } catch {
    return null;
  }
}

function fileOf({ now }: Context, { item, bytes }: Found, file: string): FileToPack {
  const { id, type, employeeName, leaderName, heldOn, signedAt, document } = item;
  return {
    bytes,
    modifiedAt: signedAt ?? now,
    packed: {
      file,
      sha256: document.sha256,
      bytes: bytes.length,
      conversation: id,
      document: document.document,
      type,
      employee: employeeName,
      leader: leaderName,
      heldOn,
      signedAt: signedAt?.toISOString() ?? null,
      signatures: document.signers.map((one) => ({ ...one, signedAt: one.signedAt.toISOString() })),
      verification: 'as-signed',
    },
  };
}
