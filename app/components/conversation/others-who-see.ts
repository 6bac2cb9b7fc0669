import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { Translate } from '../../i18n/translator';
import type { Who } from '../feedback/who-can-see';
import { firstName } from './first-name';

/**
 * Who besides oneself takes part, for `WhoCanSee`: the other, or the leader and the group by its name. A leader
 * who leads one no longer sees nothing.
 */
export function othersInTalk({
  side,
  groupName,
  otherName,
  leaderChange,
}: ConversationDescription): string[] {
  if (groupName === null) return leaderChange ? [] : [firstName(otherName)];
  if (leaderChange) return [groupName];
  return side === 'leader' ? [groupName] : [firstName(otherName), groupName];
}

/** Who besides oneself can read the joint record and the agreements: HR too once everybody has signed. */
export function othersWhoSee(conversation: ConversationDescription, t: Translate): Who {
  const signed = conversation.state === 'signed' || conversation.state === 'closed';
  const others = othersInTalk(conversation);
  return signed ? { people: others, besides: t('conversation.signing.hr') } : others;
}
