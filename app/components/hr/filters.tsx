import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { ConversationState } from '../../domain/access/access.rules';
import type { Overseen } from '../../domain/exports/oversee-conversations.server';
import { Button } from '../form/button';
import { TextField } from '../form/text-field';

type Filter = { state: ConversationState | null; name: string };

/** The address of the list with this filter. */
export function addressOf({ state, name }: Filter): string {
  const query = new URLSearchParams();
  if (state) query.set('status', state);
  if (name) query.set('q', name);
  return query.size > 0 ? `/hr?${query}` : '/hr';
}

/** Search by name, and the number in each state as a link that shows just those. */
export function Filters({ filter, counts, total }: { filter: Filter } & Pick<Overseen, 'counts' | 'total'>) {
  const { t } = useTranslation();
  const choices = [
    { state: null, label: t('hr.all'), count: total },
    ...counts.map(({ state, count }) => ({ state, label: t(`common.state.${state}`), count })),
  ];
  return (
    <div className="filters">
      <Form method="get" action="/hr" role="search" className="filters__search" key={filter.name}>
        {filter.state && <input type="hidden" name="status" value={filter.state} />}
        <TextField
          name="q"
          type="search"
          label={t('hr.search')}
          defaultValue={filter.name}
          autoComplete="off"
        />
        <Button variant="secondary">{t('hr.search_submit')}</Button>
        {filter.name && <Link to={addressOf({ ...filter, name: '' })}>{t('hr.clear')}</Link>}
      </Form>
      <nav aria-label={t('hr.filter')}>
        <ul className="filters__states">
          {choices.map(({ state, label, count }) => (
            <li key={label}>
              <Link
                to={addressOf({ ...filter, state })}
                aria-current={state === filter.state ? 'true' : undefined}
              >
                {t('hr.with_count', { label, count })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
