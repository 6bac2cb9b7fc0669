import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';

/** A quiet reminder that the leader's own LUS comes before the talks with the team; it hinders nothing. */
export function LusFirst({ heldOn }: { heldOn: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className="quiet">
      {heldOn ? t('team.lus.set', { date: formatDate(heldOn, language) }) : t('team.lus.not_held')}
    </p>
  );
}
