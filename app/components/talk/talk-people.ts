import type { Side } from '../../domain/access/access.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { TalkSection } from '../../domain/conversations/talk/describe-talk.server';
import type { Screen } from '../../domain/conversations/talk/said-beforehand.server';
import type { Translate } from '../../i18n/translator';
import { talkName } from './talk-name';

/** Who sits in the talk, and what they are called on this screen. */
export type TalkPeople = {
  /** "Dig" on one's own screen; by name on one that others look at too. */
  ownName: string;
  ownSide: Side;
  /** Null where the own preparation has been shared; otherwise how to show it. */
  ownUnshared: 'only-you-see' | 'hidden' | null;
  nameOf: (name: string) => string;
  group: boolean;
  /** The employee comes first: it is their wish, or their feedback. */
  employeeFirst: boolean;
  /** What the employee asks for stands first and big. */
  wishFirst: boolean;
};

/** The people of a section, as they are called on a screen. */
export function peopleOf(
  conversation: ConversationDescription,
  { purpose, ownShared }: Pick<TalkSection, 'purpose' | 'ownShared'>,
  screen: Screen,
  t: Translate,
): TalkPeople {
  const nameOf = talkName(conversation);
  const unshared = screen === 'own' ? 'only-you-see' : 'hidden';
  return {
    ownName: screen === 'own' ? t('conversation.talk.you') : nameOf(conversation.own.name),
    ownSide: conversation.side,
    ownUnshared: ownShared ? null : unshared,
    nameOf,
    group: conversation.groupName !== null,
    employeeFirst: purpose === 'requested-feedback' || purpose === 'feedback-to-leader',
    wishFirst: purpose === 'requested-feedback',
  };
}
