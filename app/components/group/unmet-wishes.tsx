import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';
import { ButtonLink } from '../form/button';

/** To the leader: who wishes for a talk of their own; the group talk cannot be closed before they are called in. */
export function UnmetWishes({ wishes }: { wishes: { personId: string; name: string }[] }) {
  const { t } = useTranslation();
  if (wishes.length === 0) return null;
  return (
    <Alert kind="info" heading={t('group.unmet.heading')}>
      <p className="alert-text">{t('group.unmet.text')}</p>
      <ul className="nobullet-list">
        {wishes.map(({ personId, name }) => (
          <li key={personId}>
            <ButtonLink variant="secondary" to={`/team/${personId}/indkald?type=mus`}>
              {t('group.unmet.call_in', { name })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
