import { type Db, type Transaction, transact } from 'db/client.server';
import { agreedData } from 'db/schema/conversations';
import { DATA_KINDS } from 'db/schema/vocabulary';
import { type Opened, opened, sealing } from 'db/sealed/sealed';
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { Side } from '../../access/access.rules';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import type { ProposedData } from './agreed-data.schema';

type StoredData = Opened<typeof agreedData.$inferSelect>;

export const DATA = { ...getTableColumns(agreedData), label: opened(agreedData.label) };

/** What a LUS could build on, as one side of it sees that. */
export type DescribedData = {
  id: string;
  kind: StoredData['kind'];
  label: string;
  /** Whose idea it was; null once that cannot be told any more, since both have said yes at once. */
  proposedBy: Side | null;
  agreed: Record<Side, boolean>;
};

/** What both sides of a LUS have proposed to build the talk on; null in every other conversation. */
export function describeData(ctx: Context, conversationId: string): DescribedData[] | null {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  if (conversation.type !== 'lus') return null;
  return listData(ctx.db, conversationId).map((data) => ({
    id: data.id,
    kind: data.kind,
    label: data.label,
    proposedBy: proposerOf(data),
    agreed: { employee: data.employeeAgreedAt !== null, leader: data.leaderAgreedAt !== null },
  }));
}

/** Proposes to build a LUS on something. Proposing what the other has proposed is to agree to it. */
export function proposeData(ctx: Context, conversationId: string, { kind, label }: ProposedData): void {
  transact(ctx.db, (tx) => {
    const { side } = findLus(ctx, tx, conversationId);
    const known = listData(tx, conversationId).find(
      (data) => data.kind === kind && data.label.toLocaleLowerCase('da') === label.toLocaleLowerCase('da'),
    );
    if (known) return agree(ctx, tx, known, side);
    const id = newId();
    tx.insert(agreedData)
      .values({
        id,
        conversationId,
        kind,
        label: sealing(agreedData.label, { conversationId, id }, label),
        ...agreedBy(side, ctx.now),
      })
      .run();
    log(ctx, tx, 'basis.propose', conversationId, id);
  });
}

/** Agrees to what the other proposed. Refuses with `basis.gone` where they have withdrawn it. */
export function agreeToData(ctx: Context, conversationId: string, id: string): void {
  transact(ctx.db, (tx) => {
    const { side } = findLus(ctx, tx, conversationId);
    const data = listData(tx, conversationId).find((one) => one.id === id);
    if (!data) throw new Refusal('conflict', 'basis.gone');
    agree(ctx, tx, data, side);
  });
}

/** Takes the actor's own yes back; what nobody stands by any longer is gone. Doing it again changes nothing. */
export function withdrawData(ctx: Context, conversationId: string, id: string): void {
  transact(ctx.db, (tx) => {
    const { side } = findLus(ctx, tx, conversationId);
    const data = listData(tx, conversationId).find((one) => one.id === id);
    if (!data || !agreedAt(data, side)) return;
    const others = agreedAt(data, side === 'employee' ? 'leader' : 'employee');
    const row = and(eq(agreedData.id, id), eq(agreedData.conversationId, conversationId));
    if (others) tx.update(agreedData).set(agreedBy(side, null)).where(row).run();
    else tx.delete(agreedData).where(row).run();
    log(ctx, tx, 'basis.withdraw', conversationId, id);
  });
}

/** Only a LUS has a basis that both agree on. */
function findLus(ctx: Context, tx: Transaction, conversationId: string): Conversation & { side: Side } {
  const conversation = findOwnConversation(ctx, tx, conversationId, 'agree-on-basis');
  if (conversation.type !== 'lus') throw new Refusal('conflict', 'basis.only_in_lus');
  return conversation;
}

function agree(ctx: Context, tx: Transaction, data: StoredData, side: Side): void {
  if (agreedAt(data, side)) return;
  tx.update(agreedData).set(agreedBy(side, ctx.now)).where(eq(agreedData.id, data.id)).run();
  log(ctx, tx, 'basis.agree', data.conversationId, data.id);
}

const agreedBy = (side: Side, at: Date | null) =>
  side === 'employee' ? { employeeAgreedAt: at } : { leaderAgreedAt: at };

const agreedAt = (data: StoredData, side: Side): Date | null =>
  side === 'employee' ? data.employeeAgreedAt : data.leaderAgreedAt;

function proposerOf({ employeeAgreedAt, leaderAgreedAt }: StoredData): Side | null {
  if (!leaderAgreedAt) return 'employee';
  if (!employeeAgreedAt) return 'leader';
  if (employeeAgreedAt.getTime() === leaderAgreedAt.getTime()) return null;
  return employeeAgreedAt < leaderAgreedAt ? 'employee' : 'leader';
}

/** In the order of the kinds, those of one's own words last. */
function listData(tx: Db | Transaction, conversationId: string): StoredData[] {
  return tx
    .select(DATA)
    .from(agreedData)
    .where(eq(agreedData.conversationId, conversationId))
    .all()
    .sort(
      (a, b) =>
        DATA_KINDS.indexOf(a.kind) - DATA_KINDS.indexOf(b.kind) || a.label.localeCompare(b.label, 'da'),
    );
}

function log(ctx: Context, tx: Transaction, action: string, conversationId: string, data: string): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { data },
  });
}
