import { conversations } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { inArray } from 'drizzle-orm';
import type { Context } from '../context';
import { joinedSinceSharing } from '../conversations/group/joined-since-sharing.server';
import { canUndoCancelling } from '../conversations/lifecycle/lifecycle.rules';
import type { ConversationLine } from '../conversations/list-conversations.server';
import { nameOf } from '../people/find-person.server';

/** What has happened to a talk of the actor's that nobody should have to find out. */
export type Notice = {
  to: string;
  type: ConversationLine['type'];
  /** The other party; in a group the group. */
  name: string;
} & (
  | {
      kind: 'cancelled';
      /** Who cancelled it; null where that is not known. */
      by: string | null;
      reason: string;
    }
  /** Somebody has come into the group, and what the actor had shared is the actor's own again. */
  | { kind: 'joined'; names: string[] }
);

/**
 * For the actor, of the conversations that they take part in: those that somebody else has cancelled, as
 * long as that can be undone and no new talk of the kind has been called in, and the groups that somebody
 * has come into since the actor shared.
 */
export function readNotices(ctx: Context, own: readonly ConversationLine[]): Notice[] {
  return [...cancelled(ctx, own), ...joined(ctx, own)];
}

function about({ id, type, groupName, leaderId, leaderName, employeeName }: ConversationLine, ctx: Context) {
  const other = leaderId === ctx.actor.personId ? employeeName : leaderName;
  return { to: `/samtaler/${id}`, type, name: groupName ?? other };
}

function cancelled(ctx: Context, own: readonly ConversationLine[]): Notice[] {
  const off = own.filter(({ state }) => state === 'cancelled');
  if (off.length === 0) return [];
  const facts = new Map(
    ctx.db
      .select({
        id: conversations.id,
        createdAt: conversations.createdAt,
        cancelledAt: conversations.cancelledAt,
        cancelledById: conversations.cancelledById,
        cancelReason: opened(conversations.cancelReason),
      })
      .from(conversations)
      .where(
        inArray(
          conversations.id,
          own.map(({ id }) => id),
        ),
      )
      .all()
      .map((row) => [row.id, row]),
  );
  return off.flatMap((line): Notice[] => {
    const row = facts.get(line.id);
    if (!row?.cancelledAt || row.cancelledById === ctx.actor.personId) return [];
    if (!canUndoCancelling(row.cancelledAt, ctx.now)) return [];
    const { cancelledAt } = row;
    const calledInAnew = own.some(
      ({ id, type, state, employeeId, groupName }) =>
        type === line.type &&
        employeeId === line.employeeId &&
        groupName === line.groupName &&
        state !== 'cancelled' &&
        (facts.get(id)?.createdAt ?? cancelledAt) > cancelledAt,
    );
    if (calledInAnew) return [];
    const by = row.cancelledById && nameOf(ctx.db, row.cancelledById);
    return [{ kind: 'cancelled', ...about(line, ctx), by, reason: row.cancelReason ?? '' }];
  });
}

function joined(ctx: Context, own: readonly ConversationLine[]): Notice[] {
  return own
    .filter(({ groupName, state }) => groupName !== null && state === 'preparing')
    .flatMap((line): Notice[] => {
      const names = joinedSinceSharing(ctx, line.id);
      return names.length > 0 ? [{ kind: 'joined', ...about(line, ctx), names }] : [];
    });
}
