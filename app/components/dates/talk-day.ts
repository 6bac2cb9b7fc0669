import type { ConversationState } from '../../domain/access/access.rules';
import { isHeld } from '../../domain/conversations/lifecycle/lifecycle.rules';
import { endTime, talkTime } from '../../domain/conversations/talk-time.rules';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { formatClock, formatDate } from './format';

/** The day of a talk, and the hours where they are set; of one that nobody has been called in to, the last day that the round has for it. */
export function talkDay(
  t: Translate,
  talk: { state: ConversationState; heldOn: string; startTime?: string | null; minutes?: number | null },
  language: Language,
): string {
  const { state, heldOn, startTime = null, minutes = null } = talk;
  const date = formatDate(heldOn, language);
  if (state === 'planned') return t('rounds.talk.before', { date });
  const time = talkTime({ heldOn, startTime, minutes });
  // Once it has been held the day is what counts.
  if (time.startTime === null || isHeld(state)) return date;
  const [from, to] = [time.startTime, endTime(time)].map((clock) => formatClock(clock, language));
  return t('appointments.at', { date, from, to });
}
