import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Overseen } from '../../domain/exports/oversee-conversations.server';
import { Button } from '../form/button';
import { DateField } from '../form/date-field';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { CountedLinks } from './counted-links';
import { addressOf, filterFields, type HrFilter } from './hr-address';

type FiltersProps = { filter: HrFilter; rounds: readonly { id: string; name: string }[] } & Pick<
  Overseen,
  'counts' | 'total'
>;

/** What the list is narrowed by, and the number in each state as a link that shows just those. */
export function Filters({ filter, rounds, counts, total }: FiltersProps) {
  const { t } = useTranslation();
  const choices = [
    { state: null, label: t('hr.all'), count: total },
    ...counts.map(({ state, count }) => ({ state, label: t(`common.state.${state}`), count })),
  ];
  return (
    <div className="filters">
      <FilterForm filter={filter} rounds={rounds} />
      <CountedLinks
        label={t('hr.filter')}
        choices={choices.map(({ state, ...choice }) => ({
          ...choice,
          to: addressOf({ ...filter, state }),
          chosen: state === filter.state,
        }))}
      />
    </div>
  );
}

const TYPES = ['mus', 'lus', 'grus', 'status'] as const;

function FilterForm({ filter, rounds }: Pick<FiltersProps, 'filter' | 'rounds'>) {
  const { t } = useTranslation();
  const shown = filterFields(filter);
  return (
    // Another address is another form.
    <Form method="get" action="/hr" role="search" className="filters__search" key={addressOf(filter)}>
      {filter.state && <input type="hidden" name="status" value={filter.state} />}
      <TextField
        name="q"
        type="search"
        label={t('hr.search')}
        defaultValue={filter.name}
        autoComplete="off"
      />
      <TextField
        name="enhed"
        type="search"
        label={t('hr.unit')}
        hint={t('hr.unit_hint')}
        defaultValue={filter.unit}
        autoComplete="off"
      />
      <Select
        name="type"
        label={t('hr.kind')}
        placeholder={t('hr.any_kind')}
        options={TYPES.map((value) => ({ value, label: t(`common.type.${value}`) }))}
        defaultValue={shown.type ?? ''}
      />
      {rounds.length > 0 && (
        <Select
          name="runde"
          label={t('hr.round')}
          placeholder={t('hr.any_round')}
          options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={shown.runde ?? ''}
        />
      )}
      <Select
        name="eksporteret"
        label={t('hr.exported')}
        placeholder={t('hr.exported_either')}
        options={[
          { value: 'nej', label: t('hr.exported_no') },
          { value: 'ja', label: t('hr.exported_yes') },
        ]}
        defaultValue={shown.eksporteret ?? ''}
      />
      <Select
        name="efter"
        label={t('hr.by')}
        options={[
          { value: 'samtale', label: t('hr.by_held') },
          { value: 'underskrift', label: t('hr.by_signed') },
        ]}
        defaultValue={shown.efter ?? 'samtale'}
      />
      <DateField name="fra" label={t('hr.from')} defaultValue={filter.from ?? ''} />
      <DateField name="til" label={t('hr.to')} defaultValue={filter.to ?? ''} />
      <Button variant="secondary">{t('hr.search_submit')}</Button>
      {Object.keys(shown).some((field) => field !== 'status') && <Link to="/hr">{t('hr.clear')}</Link>}
    </Form>
  );
}
