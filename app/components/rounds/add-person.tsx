import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { findOutsideRound } from '../../domain/cycles/rounds/list-people.server';
import { Button } from '../form/button';
import { TextField } from '../form/text-field';
import { peopleAddress } from './round-address';

type AddPersonProps = {
  cycleId: string;
  wanted: string;
  /** Those who were found; null where nobody is looked for. */
  outside: ReturnType<typeof findOutsideRound> | null;
};

/** Finds somebody who is not in the round, and takes them in. */
export function AddPerson({ cycleId, wanted, outside }: AddPersonProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="add" className="no-print">
      <h2 id="add">{t('rounds.people.add')}</h2>
      <p>{t('rounds.people.add_lead')}</p>
      <Form
        method="get"
        action={`${peopleAddress(cycleId)}#add`}
        role="search"
        aria-labelledby="add"
        className="filters__search"
      >
        <TextField
          name="find"
          type="search"
          label={t('rounds.people.find')}
          defaultValue={wanted}
          autoComplete="off"
        />
        <Button variant="secondary">{t('rounds.people.find_submit')}</Button>
      </Form>
      {outside?.length === 0 && <p role="status">{t('rounds.people.nobody_found')}</p>}
      {outside && outside.length > 0 && (
        <Form method="post">
          <input type="hidden" name="intent" value="include" />
          <ul>
            {outside.map(({ personId, name, title, unit }) => (
              <li key={personId}>
                {[name, title, unit].filter(Boolean).join(', ')}{' '}
                <Button variant="secondary" name="chosen" value={personId}>
                  {t('rounds.people.add_button', { name })}
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      )}
    </section>
  );
}
