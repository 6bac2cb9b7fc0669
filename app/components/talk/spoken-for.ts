import type { Side } from '../../domain/access/access.rules';
import type { TalkAnswer, TalkQuestion } from '../../domain/conversations/talk/talk-question';
import type { TalkPeople } from './talk-people';

/** One person's part in a question: what they were asked, and what they wrote. */
export type SpokenFor = {
  name: string;
  side: Side;
  /** Null where this person was not asked, or has not shared. */
  answer: TalkAnswer;
  shared: boolean;
  /** It is the reader's own and nobody else sees it. */
  onlyYouSee: boolean;
};

/**
 * Everybody who has a part in a question, in the order they are shown: oneself first, or the employee
 * where the section is about what they ask for or say to the leader. In a group the leader comes first,
 * then oneself. Empty where nobody was asked.
 */
export function spokenFor({ own, others }: TalkQuestion, people: TalkPeople): SpokenFor[] {
  const { ownName, ownSide, ownUnshared, nameOf, group, employeeFirst } = people;
  const mine: SpokenFor = {
    name: ownName,
    side: ownSide,
    answer: ownUnshared === 'hidden' ? null : own,
    shared: ownUnshared !== 'hidden',
    onlyYouSee: ownUnshared === 'only-you-see',
  };
  const theirs = others.map(({ name, side, answer, shared }): SpokenFor => {
    return { name: nameOf(name), side, answer, shared, onlyYouSee: false };
  });
  const all = [mine, ...theirs];
  if (all.every(({ answer, shared }) => shared && answer === null)) return [];
  if (employeeFirst) return inOrder(all, 'employee');
  return group ? inOrder(all, 'leader') : all;
}

const inOrder = (all: SpokenFor[], first: Side) => [
  ...all.filter(({ side }) => side === first),
  ...all.filter(({ side }) => side !== first),
];

export const isAnswered = ({ answer }: SpokenFor) =>
  answer !== null && (answer.answer.scale !== '' || answer.answer.text.trim() !== '');
