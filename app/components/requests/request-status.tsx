import type { REQUEST_DECISIONS } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Badge } from '../feedback/badge';

type Status = { decision: (typeof REQUEST_DECISIONS)[number] | null; overdue?: boolean; late?: boolean };

/** How far a request is, in a few words. */
export function RequestStatus({ decision, overdue = false, late = false }: Status) {
  const { t } = useTranslation();
  if (decision === null)
    return (
      <Badge kind={overdue ? 'error' : 'info'}>
        {t(overdue ? 'requests.status.overdue' : 'requests.status.open')}
      </Badge>
    );
  return (
    <>
      <Badge kind="neutral">{t(`requests.decision.${decision}`)}</Badge>
      {late && <span className="table-aside">{t('requests.status.late')}</span>}
    </>
  );
}
