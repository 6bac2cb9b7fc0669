import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Ledger, RightsFilter } from '../../domain/rights/list-rights.server';
import { RIGHTS } from '../../domain/rights/rights.rules';
import { Button } from '../form/button';
import { TextField } from '../form/text-field';
import { CountedLinks } from '../hr/counted-links';
import { rightsAddress } from './rights-address';

type RightsFiltersProps = { filter: RightsFilter } & Pick<Ledger, 'counts' | 'total'>;

/** What the ledger is narrowed by: a unit, and the kind of right with how many it is. */
export function RightsFilters({ filter, counts, total }: RightsFiltersProps) {
  const { t } = useTranslation();
  const choices = [
    { right: null, label: t('rights.all'), count: total },
    ...RIGHTS.map((right) => ({ right, label: t(`rights.kinds.${right}`), count: counts[right] })),
  ];
  return (
    <div className="filters">
      <Form
        method="get"
        action="/hr/rettigheder"
        role="search"
        className="filters__search"
        key={rightsAddress(filter)}
      >
        {filter.right && <input type="hidden" name="ret" value={filter.right} />}
        <TextField
          name="enhed"
          type="search"
          label={t('rights.unit')}
          hint={t('rights.unit_hint')}
          defaultValue={filter.unit}
          autoComplete="off"
        />
        <Button variant="secondary">{t('hr.search_submit')}</Button>
      </Form>
      <CountedLinks
        label={t('rights.what')}
        choices={choices.map(({ right, ...choice }) => ({
          ...choice,
          to: rightsAddress({ ...filter, right }),
          chosen: right === filter.right,
        }))}
      />
    </div>
  );
}
