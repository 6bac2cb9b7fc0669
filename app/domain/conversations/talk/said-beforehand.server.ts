import type { Section } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { wantedThemes } from '../conversation-questions.rules';
import type { Conversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import {
  answersOf,
  preparationOf,
  readSharedPreparations,
  type StoredAnswer,
} from '../preparation/read-preparations.server';
import type { Answers, OthersAnswers } from './talk-question';

/** Whose screen it is: one's own, or one that others look at too, where nothing unshared is shown. */
export type Screen = 'own' | 'shared';

/** All that was prepared and that may stand on this screen. */
export type Said = { ownShared: boolean; own: Answers; others: OthersAnswers[] };

/**
 * What everybody has written beforehand, as far as the actor may show it on this screen. Opens what the
 * others have shared. The caller has been allowed to read the conversation.
 */
export function saidBeforehand(
  ctx: Context,
  conversation: Conversation & { side: Side },
  screen: Screen,
): Said {
  const { id, sharedAt } = preparationOf(ctx.db, conversation.id, ctx.actor.personId);
  const ownShared = sharedAt !== null;
  return {
    ownShared,
    own: byQuestion(ownShared || screen === 'own' ? answersOf(ctx.db, id) : []),
    others: readSharedPreparations(ctx, conversation.id).map(({ answers, ...participant }) => ({
      ...participant,
      answers: answers && byQuestion(answers),
    })),
  };
}

/** What there is to show before the talk: nothing, whoever has shared. Opens nothing. */
export function nothingSaid(ctx: Context, conversation: Conversation): Said {
  const others = participantsOf(ctx.db, conversation).filter(
    ({ personId }) => personId !== ctx.actor.personId,
  );
  return {
    ownShared: false,
    own: byQuestion([]),
    others: others.map((participant) => ({ ...participant, answers: null })),
  };
}

/** Who marked a theme as one they would like to talk about, of those whose preparations the actor may read. */
export type Wanted = { byYou: boolean; by: { personId: string; name: string }[] };

/** Who marked this section as one to talk about. */
export function wantedBy(said: Said, sections: readonly Section[], { id }: Pick<Section, 'id'>): Wanted {
  return {
    byYou: wantedThemes(sections, said.own).has(id),
    by: said.others
      .filter(({ answers }) => answers !== null && wantedThemes(sections, answers).has(id))
      .map(({ personId, name }) => ({ personId, name })),
  };
}

const byQuestion = (answers: StoredAnswer[]): Answers =>
  new Map(answers.map((answer) => [answer.questionId, answer]));
