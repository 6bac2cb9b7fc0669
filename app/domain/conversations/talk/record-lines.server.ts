import { type Db, type Transaction, transact } from 'db/client.server';
import { recordLines } from 'db/schema/conversations';
import { and, asc, eq, max } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { RecordLine } from '../conversation.schema';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import type { Saved } from '../saved';

export type StoredLine = typeof recordLines.$inferSelect;

/**
 * Saves one line of the joint record; everybody in the talk writes, and nobody overwrites another
 * unseen. The writer chooses the id of a new line (version 0), so that sending it again adds no second
 * one. A line whose text is empty is none: it is kept for its version and left out of the summary.
 */
export function saveRecordLine(
  ctx: Context,
  conversationId: string,
  input: RecordLine,
): Saved<Pick<RecordLine, 'text' | 'discretion'>> {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'record');
    const { template } = findTemplate(ctx.db, conversation.templateId);
    if (!template.sections.some((section) => section.id === input.sectionId))
      throw new Refusal('invalid', 'conversation.section_unknown');
    const stored = tx.select().from(recordLines).where(eq(recordLines.id, input.id)).get();
    const elsewhere = stored?.conversationId !== conversationId || stored.sectionId !== input.sectionId;
    if (stored && elsewhere) throw new Refusal('invalid', 'conversation.line_unknown');
    const content = { text: input.text, discretion: input.discretion };
    if (stored && stored.version !== input.version) {
      const same = stored.text === content.text && stored.discretion === content.discretion;
      if (same) return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
      const { text, discretion, version } = stored;
      return { outcome: 'stale', current: { text, discretion, version } };
    }
    const version = (stored?.version ?? 0) + 1;
    const saved = { ...content, version, savedAt: ctx.now, savedBy: ctx.actor.personId };
    if (stored) tx.update(recordLines).set(saved).where(eq(recordLines.id, stored.id)).run();
    else insertLine(tx, { id: input.id, conversationId, sectionId: input.sectionId, ...saved });
    appendAuditEvent(ctx, tx, {
      action: 'record.save-line',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { section: input.sectionId, line: input.id, version },
    });
    return { outcome: 'saved', version, savedAt: ctx.now };
  });
}

function insertLine(tx: Transaction, line: Omit<StoredLine, 'position'>): void {
  const last = tx
    .select({ position: max(recordLines.position) })
    .from(recordLines)
    .where(
      and(eq(recordLines.conversationId, line.conversationId), eq(recordLines.sectionId, line.sectionId)),
    )
    .get();
  tx.insert(recordLines)
    .values({ ...line, position: (last?.position ?? 0) + 1 })
    .run();
}

/** The joint record, section by section in the order it was written; the caller has been allowed to read it. */
export function listRecordLines(tx: Db | Transaction, conversationId: string): StoredLine[] {
  return tx
    .select()
    .from(recordLines)
    .where(eq(recordLines.conversationId, conversationId))
    .orderBy(asc(recordLines.sectionId), asc(recordLines.position), asc(recordLines.id))
    .all();
}
