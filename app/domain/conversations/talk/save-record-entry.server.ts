import { transact } from 'db/client.server';
import { recordEntries } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import type { RecordEntry } from '../conversation.schema';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import type { Saved } from '../saved';

/** Saves the joint record of one section; either party writes, and neither overwrites the other unseen. */
export function saveRecordEntry(
  ctx: Context,
  conversationId: string,
  input: RecordEntry,
): Saved<Pick<RecordEntry, 'text' | 'discretion'>> {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'record');
    const { template } = findTemplate(ctx.db, conversation.templateId);
    if (!template.sections.some((section) => section.id === input.sectionId))
      throw new Refusal('invalid', 'conversation.section_unknown');
    const stored = tx
      .select()
      .from(recordEntries)
      .where(
        and(eq(recordEntries.conversationId, conversationId), eq(recordEntries.sectionId, input.sectionId)),
      )
      .get();
    const content = { text: input.text, discretion: input.discretion };
    if (stored && stored.version !== input.version) {
      const same = stored.text === content.text && stored.discretion === content.discretion;
      if (same) return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
      const { text, discretion, version } = stored;
      return { outcome: 'stale', current: { text, discretion, version } };
    }
    const version = (stored?.version ?? 0) + 1;
    const saved = { ...content, version, savedAt: ctx.now, savedBy: ctx.actor.personId };
    if (stored) tx.update(recordEntries).set(saved).where(eq(recordEntries.id, stored.id)).run();
    else
      tx.insert(recordEntries)
        .values({ id: newId(), conversationId, sectionId: input.sectionId, ...saved })
        .run();
    appendAuditEvent(ctx, tx, {
      action: 'record.save-entry',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { section: input.sectionId, version },
    });
    return { outcome: 'saved', version, savedAt: ctx.now };
  });
}

/** The joint record, by section id. */
export function readRecord(ctx: Context, conversationId: string) {
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  return ctx.db.select().from(recordEntries).where(eq(recordEntries.conversationId, conversationId)).all();
}
