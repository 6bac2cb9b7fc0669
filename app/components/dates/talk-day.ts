import type { ConversationState } from '../../domain/access/access.rules';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { formatDate } from './format';

/** The day of a talk; of one that nobody has been called in to, the last day that the round has for it. */
export function talkDay(
  t: Translate,
  { state, heldOn }: { state: ConversationState; heldOn: string },
  language: Language,
): string {
  const date = formatDate(heldOn, language);
  return state === 'planned' ? t('rounds.talk.before', { date }) : date;
}
