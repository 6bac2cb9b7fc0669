import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { firstName } from '../conversation/first-name';

/** On the overview: that somebody has proposed times, as a sentence that begins with the link to them. */
export function TimesSentence({
  conversationId,
  leaderName,
}: {
  conversationId: string;
  leaderName: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/samtaler/${conversationId}/tider`}>
        {t('appointments.overview.choose', { name: firstName(leaderName) })}
      </Link>
      {t('appointments.overview.rest')}
    </>
  );
}
