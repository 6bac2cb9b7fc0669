import { type Db, type Transaction, transact } from 'db/client.server';
import { agreements } from 'db/schema/conversations';
import { and, asc, eq, max } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import type { Saved } from '../saved';
import type { Agreement } from './agreement.schema';

export type StoredAgreement = typeof agreements.$inferSelect;

/** Adds an agreement, or changes the one with the given id. */
export function saveAgreement(
  ctx: Context,
  conversationId: string,
  input: Agreement,
): Saved<StoredAgreement> {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'record');
    const { id, version: seen, ...content } = input;
    if (content.statementId) {
      const { framework } = findTemplate(ctx.db, conversation.templateId);
      if (!framework.statements.some((statement) => statement.id === content.statementId))
        throw new Refusal('invalid', 'conversation.statement_unknown');
    }
    const log = (agreement: string, version: number) =>
      appendAuditEvent(ctx, tx, {
        action: 'agreement.save',
        subjectType: 'conversation',
        subjectId: conversationId,
        details: { agreement, version },
      });
    if (id === null) {
      const last = tx
        .select({ position: max(agreements.position) })
        .from(agreements)
        .where(eq(agreements.conversationId, conversationId))
        .get();
      const position = (last?.position ?? 0) + 1;
      const added = newId();
      tx.insert(agreements)
        .values({ id: added, conversationId, position, ...content, savedAt: ctx.now })
        .run();
      log(added, 1);
      return { outcome: 'saved', version: 1, savedAt: ctx.now };
    }
    const stored = findAgreement(tx, conversationId, id);
    if (stored.version !== seen) return { outcome: 'stale', current: stored };
    const version = stored.version + 1;
    tx.update(agreements)
      .set({ ...content, version, savedAt: ctx.now })
      .where(eq(agreements.id, id))
      .run();
    log(id, version);
    return { outcome: 'saved', version, savedAt: ctx.now };
  });
}

/** Takes an agreement out while the record is still open. */
export function removeAgreement(ctx: Context, conversationId: string, id: string): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'record');
    findAgreement(tx, conversationId, id);
    tx.delete(agreements).where(eq(agreements.id, id)).run();
    appendAuditEvent(ctx, tx, {
      action: 'agreement.remove',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { agreement: id },
    });
  });
}

function findAgreement(tx: Transaction, conversationId: string, id: string): StoredAgreement {
  const stored = tx
    .select()
    .from(agreements)
    .where(and(eq(agreements.id, id), eq(agreements.conversationId, conversationId)))
    .get();
  if (!stored) throw new Refusal('conflict', 'agreement.gone');
  return stored;
}

/** The agreements of a conversation in their order; the caller has been allowed to read it. */
export function listAgreements(db: Db | Transaction, conversationId: string): StoredAgreement[] {
  return db
    .select()
    .from(agreements)
    .where(eq(agreements.conversationId, conversationId))
    .orderBy(asc(agreements.position))
    .all();
}
