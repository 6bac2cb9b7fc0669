import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { Translate } from '../../i18n/translator';
import { firstName } from '../conversation/first-name';

type Parties = Pick<
  ConversationDescription,
  'groupName' | 'side' | 'leaderName' | 'otherName' | 'others' | 'leaderChange'
>;

/** Whom a preparation is shared with, as one says it: "Anne", "Anne og gruppen", "Team Solsikken". */
export function sharedWith({ groupName, side, leaderName, otherName }: Parties, t: Translate): string {
  if (groupName === null) return firstName(otherName);
  return side === 'leader' ? groupName : t('preparing.you_and', { name: firstName(leaderName) });
}

/** The same for `WhoCanSee`, which adds oneself; a leader who leads one no longer reads nothing. */
export function othersReading(parties: Parties, t: Translate): string[] {
  const { groupName, side, leaderName, otherName, leaderChange } = parties;
  if (groupName === null) return leaderChange ? [] : [firstName(otherName)];
  if (leaderChange) return [t('preparing.the_group')];
  return side === 'leader' ? [t('preparing.the_group')] : [firstName(leaderName), t('preparing.the_group')];
}

/** Everybody who gets to read it, by name: the leader first, then the members. */
export function everybodyReading({ others }: Parties): string[] {
  const leaderFirst = [...others].sort((a, b) => Number(b.side === 'leader') - Number(a.side === 'leader'));
  return leaderFirst.map(({ name }) => name);
}
