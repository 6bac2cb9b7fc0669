import { useTranslation } from 'react-i18next';
import type { OwnTalk } from '../../domain/privacy/own-data/own-talk.schema';
import { useLanguage } from '../../i18n/use-language';
import { talkDay } from '../dates/talk-day';
import { Listed, useDates } from './document-parts';

/** The times that were proposed for a talk, by whom where it is another, and what became of them. */
export function TimesListed({
  times,
}: {
  times: (Omit<OwnTalk['times'][number], 'by'> & { by?: string })[];
}) {
  const { t } = useTranslation();
  const { time } = useDates();
  const language = useLanguage();
  return (
    <Listed
      title={t('own_data.file.talks.times')}
      items={times.map(({ state, proposedAt, answeredAt, by, ...when }) =>
        [
          talkDay(t, { state: 'preparing', ...when }, language),
          t(by ? 'own_data.file.talks.proposed_by' : 'own_data.file.talks.proposed', {
            at: time(proposedAt),
            by,
          }),
          `${t(`own_data.file.talks.time.${state}`)}${answeredAt ? ` ${time(answeredAt)}` : ''}`,
        ].join(' · '),
      )}
    />
  );
}
