import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { Translate } from '../../i18n/translator';
import { firstName } from '../conversation/first-name';

/** Where the leader leads one no longer: that sharing has to wait for the new one, who reads along only then. */
export function untilTakenOver(
  { newLeader }: NonNullable<ConversationDescription['leaderChange']>,
  t: Translate,
): string {
  return newLeader
    ? t('conversation.preparation.after_take_over', { name: firstName(newLeader.name) })
    : t('conversation.preparation.after_take_over_nobody');
}
