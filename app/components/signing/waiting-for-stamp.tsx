import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDateTime } from '../dates/format';
import { Alert } from '../feedback/alert';
import type { FrozenSummary } from './frozen';

type WaitingForStampProps = { frozen: FrozenSummary; actorId: string };

/** Somebody has signed, and the timestamp is still to come: who, why, and when it is asked for again. */
export function WaitingForStamp({ frozen, actorId }: WaitingForStampProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { waiting, signers } = frozen;
  if (!waiting) return null;
  const name = signers.find(({ personId }) => personId === waiting.personId)?.name ?? '';
  return (
    <Alert kind="info">
      <p className="alert-text">
        {waiting.personId === actorId ? t('stamps.given') : t('stamps.given_by', { name: firstName(name) })}
      </p>
      <p className="alert-text">
        {t('stamps.why')} {t('stamps.next', { time: formatDateTime(waiting.nextAttemptAt, language) })}
      </p>
    </Alert>
  );
}
