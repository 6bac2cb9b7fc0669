import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { Translate } from '../../i18n/translator';
import { firstName } from './first-name';

/** Who besides oneself takes part, for `WhoCanSee`: the other, or the leader and the group by its name. */
export function othersInTalk({ side, groupName, otherName }: ConversationDescription): string[] {
  if (groupName === null) return [firstName(otherName)];
  return side === 'leader' ? [groupName] : [firstName(otherName), groupName];
}

/** Who besides oneself can read the joint record and the agreements: HR too once everybody has signed. */
export function othersWhoSee(conversation: ConversationDescription, t: Translate): string[] {
  const signed = conversation.state === 'signed' || conversation.state === 'closed';
  const others = othersInTalk(conversation);
  return signed ? [...others, t('conversation.signing.hr')] : others;
}
