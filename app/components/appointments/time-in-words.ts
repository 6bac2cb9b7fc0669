import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { talkDay } from '../dates/talk-day';

type Time = { id: string; heldOn: string; startTime: string; minutes: number };

/** What both forms about times are given. */
export type TimesProps = {
  conversationId: string;
  /** The first name of the other. */
  name: string;
  times: readonly Time[];
  declinedAt: Date | null;
};

/** Writes a proposed time: "mandag den 3. marts 2027 kl. 10.00-11.00". */
export function useTimeInWords(): (time: Time) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (time) => {
    const date = talkDay(t, { state: 'preparing', ...time }, language);
    return t('appointments.weekday', { day: weekday.format(new Date(`${time.heldOn}T12:00:00Z`)), date });
  };
}
