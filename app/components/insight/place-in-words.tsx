import { useTranslation } from 'react-i18next';
import type { Insight } from '../../domain/indicators/read-insight.server';

/** Whom the figures are about. */
export function PlaceInWords({ place }: Pick<Insight, 'place'>) {
  const { t } = useTranslation();
  const role = place.roleName ?? t('insight.few_role');
  if (place.role === null) return <p>{t('insight.of.organisation')}</p>;
  if (place.unitName === null) return <p>{t('insight.of.role', { role })}</p>;
  return <p>{t('insight.of.unit', { role, unit: place.unitName })}</p>;
}
