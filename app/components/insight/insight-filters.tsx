import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { ListedRelease } from '../../domain/indicators/list-releases.server';
import type { Insight } from '../../domain/indicators/read-insight.server';
import { Button } from '../form/button';
import { Select } from '../form/select';
import { insightQuery } from './insight-address';
import { releaseName } from './release-name';

type InsightFiltersProps = { insight: Insight; releases: readonly ListedRelease[] };

/** Which round, and whose figures; it all stands in the address. */
export function InsightFilters({ insight, releases }: InsightFiltersProps) {
  const { t } = useTranslation();
  const { release, place, roles, units } = insight;
  const chosen = { releaseId: release.id, role: place.role, unitId: place.unitId };
  return (
    // Another address is another form.
    <Form method="get" role="search" className="filters__search" key={insightQuery(chosen)}>
      <Select
        name="runde"
        label={t('insight.round')}
        options={releases.map((one) => ({ value: one.id, label: releaseName(t, one) }))}
        defaultValue={release.id}
      />
      <Select
        name="rolle"
        label={t('insight.role')}
        placeholder={t('insight.any_role')}
        options={roles.map(({ id, name }) => ({ value: id, label: name ?? t('insight.few_role') }))}
        defaultValue={place.role ?? ''}
      />
      {units.length > 0 && (
        <Select
          name="enhed"
          label={t('insight.unit')}
          placeholder={t('insight.any_unit')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={place.unitId ?? ''}
        />
      )}
      <Button variant="secondary">{t('insight.show')}</Button>
    </Form>
  );
}
