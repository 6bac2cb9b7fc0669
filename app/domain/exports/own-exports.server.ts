import { conversations } from 'db/schema/conversations';
import { exportItems, exports } from 'db/schema/exports';
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { employee, employeeOrGroup } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { openReference } from './export-secrets.server';

/** More than this nobody goes through; what is older has expired long ago. */
const MOST_LISTED = 100;

type Row = typeof exports.$inferSelect;

/** An export as its requester sees it. */
export type OwnExport = Pick<
  Row,
  | 'id'
  | 'purpose'
  | 'state'
  | 'createdAt'
  | 'requested'
  | 'done'
  | 'error'
  | 'bytes'
  | 'sha256'
  | 'readyAt'
  | 'expiresAt'
  | 'downloadedAt'
> & { reference: string };

/** The exports that the actor has asked for, newest first. For HR. */
export function listOwnExports(ctx: Context): OwnExport[] {
  authorizeFunction(ctx.actor, 'export-summaries');
  return ctx.db
    .select()
    .from(exports)
    .where(eq(exports.requestedById, ctx.actor.personId))
    .orderBy(desc(exports.createdAt), desc(exports.id))
    .limit(MOST_LISTED)
    .all()
    .map((row) => shown(ctx, row));
}

/** One of them, and what of it was left out of the archive. */
export function readOwnExport(ctx: Context, exportId: string) {
  const row = findOwnExport(ctx, exportId);
  const leftOut = ctx.db
    .select({
      conversationId: conversations.id,
      why: exportItems.leftOut,
      type: conversations.type,
      heldOn: conversations.heldOn,
      employeeName: employeeOrGroup,
    })
    .from(exportItems)
    .innerJoin(conversations, eq(conversations.id, exportItems.conversationId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .where(and(eq(exportItems.exportId, exportId), isNotNull(exportItems.leftOut)))
    .orderBy(asc(exportItems.place))
    .all();
  return { ...shown(ctx, row), leftOut };
}

/** Whoever did not ask for it themselves learns nothing of it, in HR either. Throws the refusal. */
export function findOwnExport(ctx: Context, exportId: string): Row {
  authorizeFunction(ctx.actor, 'export-summaries');
  const row = ctx.db.select().from(exports).where(eq(exports.id, exportId)).get();
  if (row?.requestedById === ctx.actor.personId) return row;
  const denied = { action: 'export.read', subjectType: 'export', subjectId: exportId };
  throw new Refusal('not-found', 'access.not_found', {}, denied);
}

function shown({ keys }: Context, row: Row): OwnExport {
  const { id, purpose, state, createdAt, requested, done, error, bytes, sha256 } = row;
  const { readyAt, expiresAt, downloadedAt } = row;
  const reference = openReference(keys, row);
  return {
    ...{ id, purpose, state, createdAt, requested, done, error, bytes, sha256 },
    ...{ readyAt, expiresAt, downloadedAt, reference },
  };
}

export type ReadExport = ReturnType<typeof readOwnExport>;
