import type { preparations } from 'db/schema/conversations';
import type { Section, Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { sectionsInConversation } from '../../conversations/asked-in-conversation.server';
import { answersOf, type StoredAnswer } from '../../conversations/preparation/read-preparations.server';
import { scaleOf } from '../../frameworks/templates/scale-words.rules';
import { nameOf } from '../../people/find-person.server';
import { iso, isoOrNull } from './iso';
import type { Answered, OwnPreparation } from './own-talk.schema';

/** A preparation of the actor's own, with what each answer was an answer to. */
export function ownPreparation(
  { db }: Context,
  conversation: Parameters<typeof sectionsInConversation>[1],
  template: Template,
  preparation: typeof preparations.$inferSelect,
): OwnPreparation {
  const { side, sharedAt, openedAt, enteredById } = preparation;
  const sections = sectionsInConversation(db, conversation, template, 'talk');
  return {
    sharedAt: isoOrNull(sharedAt),
    openedAt: isoOrNull(openedAt),
    enteredBy: enteredById && nameOf(db, enteredById),
    answers: answered(answersOf(db, preparation.id), { sections, side, template }),
  };
}

type Asking = { sections: readonly Section[]; side: Side; template: Template };

/** Answers in the order of the questions; one whose question is asked no longer comes last, without it. */
export function answered(answers: readonly StoredAnswer[], { sections, side, template }: Asking): Answered[] {
  const asked = sections.flatMap((section) =>
    section.questions.map((question) => ({ theme: section.title, question })),
  );
  const place = (answer: StoredAnswer) => {
    const found = asked.findIndex(({ question }) => question.id === answer.questionId);
    return found === -1 ? asked.length : found;
  };
  return answers
    .filter(({ scale, text }) => scale || text.trim() !== '')
    .map((answer) => ({ answer, place: place(answer) }))
    .sort((a, b) => a.place - b.place)
    .map(({ answer, place }) => {
      const found = asked[place];
      const { text } = found?.question ?? {};
      const words = found?.question.options ?? scaleOf(template);
      return {
        theme: found?.theme ?? '',
        question: text?.[side] ?? text?.joint ?? '',
        choice: answer.scale && (words.find(({ id }) => id === answer.scale)?.label ?? answer.scale),
        text: answer.text,
        savedAt: iso(answer.savedAt),
      };
    });
}
