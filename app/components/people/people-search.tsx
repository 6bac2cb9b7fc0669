import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { PeopleFilter } from '../../domain/people/page-of-people.server';
import { Empty } from '../feedback/empty';
import { Button } from '../form/button';
import { Checkbox } from '../form/checkbox';
import { TextField } from '../form/text-field';

type Wanted = Omit<PeopleFilter, 'after' | 'before'>;

/** The address of a page of the list. */
function addressOf({ words, unitId, notEmployed }: Wanted, page?: { efter?: string; foer?: string }): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(unitId && { enhed: unitId }),
    ...(notEmployed && { 'ikke-ansat': '1' }),
    ...page,
  });
  return query.size > 0 ? `/personer?${query}` : '/personer';
}

type PeopleSearchProps = {
  filter: Wanted;
  /** Name of the unit that the list is narrowed to. */
  unit: string | null;
  people: readonly unknown[];
  next: string | null;
  previous: string | null;
  children: ReactNode;
};

/** The search above the list of people, and the way to the pages before and after. */
export function PeopleSearch({ filter, unit, people, next, previous, children }: PeopleSearchProps) {
  const { t } = useTranslation();
  const narrowed = filter.words !== '' || filter.unitId !== null || filter.notEmployed;
  return (
    <>
      <div className="filters">
        <Form
          method="get"
          action="/personer"
          role="search"
          className="filters__search"
          key={`${filter.words} ${filter.notEmployed}`}
        >
          {filter.unitId && <input type="hidden" name="enhed" value={filter.unitId} />}
          <TextField
            name="q"
            type="search"
            label={t('people.search')}
            defaultValue={filter.words}
            autoComplete="off"
          />
          <Checkbox
            name="ikke-ansat"
            value="1"
            label={t('people.only_not_employed')}
            defaultChecked={filter.notEmployed}
          />
          <Button variant="secondary">{t('people.search_submit')}</Button>
        </Form>
        <p>
          {unit && `${t('people.in_unit', { name: unit })} `}
          {narrowed && (
            <>
              <Link to="/personer">{t('people.show_all')}</Link>
              {' · '}
            </>
          )}
          <Link to="/personer/enheder">{t('people.units')}</Link>
        </p>
      </div>
      {people.length > 0 ? children : <Empty>{t('people.no_match')}</Empty>}
      {(previous || next) && (
        <nav aria-label={t('people.pages')}>
          <p>
            {previous && <Link to={addressOf(filter, { foer: previous })}>{t('people.previous')}</Link>}
            {previous && next && ' · '}
            {next && <Link to={addressOf(filter, { efter: next })}>{t('people.next')}</Link>}
          </p>
        </nav>
      )}
    </>
  );
}
