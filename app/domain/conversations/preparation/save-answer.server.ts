import { transact } from 'db/client.server';
import { answers } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type Word, wordsFor } from '../../frameworks/templates/scale-words.rules';
import { newId } from '../../ids';
import { questionIn, sectionsInConversation } from '../asked-in-conversation.server';
import type { Answer } from '../conversation.schema';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import type { Saved } from '../saved';
import { preparationOf } from './read-preparations.server';

/**
 * Saves one answer of the actor's own preparation. Refuses with `preparation.shared` once it has been
 * shared: what the other reads does not change under their eyes.
 */
export function saveAnswer(
  ctx: Context,
  conversationId: string,
  input: Answer,
): Saved<Pick<Answer, 'scale' | 'text'>> {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'prepare');
    const { template } = findTemplate(ctx.db, conversation.templateId);
    const sections = sectionsInConversation(tx, conversation, template, conversation.side);
    const question = questionIn(sections, input.questionId);
    const preparation = preparationOf(tx, conversationId, ctx.actor.personId);
    if (preparation.sharedAt) throw new Refusal('conflict', 'preparation.shared');
    const stored = tx
      .select()
      .from(answers)
      .where(and(eq(answers.preparationId, preparation.id), eq(answers.questionId, question.id)))
      .get();
    const content = { scale: chosenWord(input.scale, wordsFor(question, template.scale)), text: input.text };
    if (stored && stored.version !== input.version) {
      const same = stored.text === content.text && stored.scale === content.scale;
      if (same) return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
      const { scale, text, version } = stored;
      return { outcome: 'stale', current: { scale, text, version } };
    }
    const version = (stored?.version ?? 0) + 1;
    if (stored)
      tx.update(answers)
        .set({ ...content, version, savedAt: ctx.now })
        .where(eq(answers.id, stored.id))
        .run();
    else
      tx.insert(answers)
        .values({
          id: newId(),
          preparationId: preparation.id,
          questionId: question.id,
          ...content,
          version,
          savedAt: ctx.now,
        })
        .run();
    appendAuditEvent(ctx, tx, {
      action: 'preparation.save-answer',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { question: question.id, version },
    });
    return { outcome: 'saved', version, savedAt: ctx.now };
  });
}

/** The id of the word that was chosen; null where there is nothing to choose, or nothing was. */
function chosenWord(id: string | null, words: readonly Word[]): string | null {
  if (id === null || words.length === 0) return null;
  if (!words.some((word) => word.id === id)) throw new Refusal('invalid', 'conversation.word_unknown');
  return id;
}
