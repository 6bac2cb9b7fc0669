import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { Translate } from '../../i18n/translator';
import { firstName } from './first-name';

/** Who besides oneself can read the joint record and the agreements, for `WhoCanSee`: HR too once both have signed. */
export function othersWhoSee({ otherName, state }: ConversationDescription, t: Translate): string[] {
  const signed = state === 'signed' || state === 'closed';
  return signed ? [firstName(otherName), t('conversation.signing.hr')] : [firstName(otherName)];
}
