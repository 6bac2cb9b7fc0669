import { type Transaction, transact } from 'db/client.server';
import { answers } from 'db/schema/conversations';
import { sealing } from 'db/sealed/sealed';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type Word, wordsFor } from '../../frameworks/templates/scale-words.rules';
import { newId } from '../../ids';
import { nameOf } from '../../people/find-person.server';
import { questionIn } from '../asked-in-conversation.server';
import type { Answer } from '../conversation.schema';
import { marksTheme } from '../conversation-questions.rules';
import type { Saved } from '../saved';
import { type FoundPreparation, findOwnPreparation, findPaperPreparation } from './find-preparation.server';
import { isBeingEntered, mayWrite } from './preparation.rules';
import { ANSWER } from './read-preparations.server';

export type SavedAnswer = Saved<Pick<Answer, 'scale' | 'text'>>;

/** Who the writer was told can read along: nobody else, or everybody it is shared with. */
export type ToldReaders = 'only-you' | 'shared';

/**
 * Saves one answer of the actor's own preparation. Refuses with `preparation.shared` once it has been
 * shared: what the others read does not change under their eyes (see `mayWrite` for the one exception).
 * Nothing is stored that others would read and the writer was not told so: `paper.being_entered` while
 * the leader types it in from paper, and `paper.entered` from a page of before the leader was done.
 */
export function saveAnswer(
  ctx: Context,
  conversationId: string,
  input: Answer,
  told: ToldReaders = 'only-you',
): SavedAnswer {
  return transact(ctx.db, (tx) => {
    const own = findOwnPreparation(ctx, tx, conversationId, 'prepare');
    const { enteredById, sharedAt } = own.preparation;
    if (enteredById && isBeingEntered(own.preparation))
      throw new Refusal('conflict', 'paper.being_entered', { name: nameOf(tx, enteredById) });
    if (!mayWrite(own.preparation, own.conversation.state))
      throw new Refusal('conflict', 'preparation.shared');
    if (enteredById && sharedAt && told === 'only-you')
      throw new Refusal('conflict', 'paper.entered', { name: nameOf(tx, enteredById) });
    return store(ctx, tx, own, input);
  });
}

/** Saves one answer that the leader types in from an employee's paper, on their behalf. */
export function saveAnswerFromPaper(
  ctx: Context,
  conversationId: string,
  personId: string,
  input: Answer,
): SavedAnswer {
  return transact(ctx.db, (tx) =>
    store(ctx, tx, findPaperPreparation(ctx, tx, conversationId, personId), input),
  );
}

function store(ctx: Context, tx: Transaction, found: FoundPreparation, input: Answer): SavedAnswer {
  const { preparation, template, sections } = found;
  const question = questionIn(sections, input.questionId);
  const stored = tx
    .select(ANSWER)
    .from(answers)
    .where(and(eq(answers.preparationId, preparation.id), eq(answers.questionId, question.id)))
    .get();
  const content = {
    scale: chosenWord(input.scale, wordsFor(question, template.scale)),
    // A mark is there or it is not: a text would be shown nowhere.
    text: marksTheme(question.id) ? '' : input.text,
  };
  if (stored && stored.version !== input.version) {
    const same = stored.text === content.text && stored.scale === content.scale;
    if (same) return { outcome: 'saved', version: stored.version, savedAt: stored.savedAt };
    const { scale, text, version } = stored;
    return { outcome: 'stale', current: { scale, text, version } };
  }
  const version = (stored?.version ?? 0) + 1;
  const { personId, conversationId } = preparation;
  const id = stored?.id ?? newId();
  const row = { conversationId, id, version };
  const saved = {
    scale: sealing(answers.scale, row, content.scale),
    text: sealing(answers.text, row, content.text),
    version,
    savedAt: ctx.now,
  };
  if (stored) tx.update(answers).set(saved).where(eq(answers.id, id)).run();
  else
    tx.insert(answers)
      .values({ id, preparationId: preparation.id, questionId: question.id, ...saved })
      .run();
  appendAuditEvent(ctx, tx, {
    action: 'preparation.save-answer',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: {
      question: question.id,
      version,
      ...(personId !== ctx.actor.personId && { onBehalfOf: personId }),
    },
  });
  return { outcome: 'saved', version, savedAt: ctx.now };
}

/** The id of the word that was chosen; null where there is nothing to choose, or nothing was. */
function chosenWord(id: string | null, words: readonly Word[]): string | null {
  if (id === null || words.length === 0) return null;
  if (!words.some((word) => word.id === id)) throw new Refusal('invalid', 'conversation.word_unknown');
  return id;
}
