import { CYCLE_STANDINGS } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Round } from '../../domain/cycles/rounds/find-round.server';
import type { PeopleInRoundFilter } from '../../domain/cycles/rounds/list-people.server';
import { Button } from '../form/button';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { peopleAddress, peopleFields } from './round-address';

type PeopleSearchProps = { cycleId: string; state: Round['state']; filter: PeopleInRoundFilter };

/** What the people of a round are narrowed by: name and standing; what a link has narrowed them by stays. */
export function PeopleSearch({ cycleId, state, filter }: PeopleSearchProps) {
  const { t } = useTranslation();
  const { grund, mangler, enhed } = peopleFields(filter);
  const kept = Object.entries({ grund, mangler, enhed });
  const standings = CYCLE_STANDINGS.filter((standing) => state !== 'draft' || standing !== 'invited');
  return (
    <div className="filters">
      <Form
        method="get"
        action={peopleAddress(cycleId)}
        role="search"
        aria-label={t('rounds.people.search_label')}
        className="filters__search"
        key={peopleAddress(cycleId, filter)}
      >
        {kept.map(([name, value]) => value && <input type="hidden" name={name} value={value} key={name} />)}
        <TextField
          name="q"
          type="search"
          label={t('rounds.people.search')}
          defaultValue={filter.words}
          autoComplete="off"
        />
        <Select
          name="vis"
          label={t('rounds.people.show')}
          placeholder={t('rounds.people.all')}
          options={standings.map((value) => ({
            value,
            label: t(`rounds.standing.${value === 'waiting' && state === 'draft' ? 'will' : value}`),
          }))}
          defaultValue={filter.standing ?? ''}
        />
        <Button variant="secondary">{t('rounds.people.submit')}</Button>
        {peopleAddress(cycleId, filter) !== peopleAddress(cycleId) && (
          <Link to={peopleAddress(cycleId)}>{t('rounds.people.clear')}</Link>
        )}
      </Form>
    </div>
  );
}
