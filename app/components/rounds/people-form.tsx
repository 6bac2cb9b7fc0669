import { EXCUSES } from 'db/schema/vocabulary';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Round } from '../../domain/cycles/rounds/find-round.server';
import type { PeopleInRoundFilter, PersonInRound } from '../../domain/cycles/rounds/list-people.server';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FieldError } from '../form/field-frame';
import { RadioRow } from '../form/radio-row';
import { Select } from '../form/select';
import { PeopleTable } from './people-table';
import { peopleFields } from './round-address';

type PeopleFormProps = {
  cycleId: string;
  state: Round['state'];
  filter: PeopleInRoundFilter;
  rows: readonly PersonInRound[];
  /** How many match, on all pages. */
  count: number;
  mayMend: boolean;
  errors: Record<string, string>;
  /** What was chosen when it could not be done: `chosen` is ids with spaces between. */
  kept: Partial<Record<'intent' | 'excuse' | 'scope' | 'chosen', string>>;
  /** The way to the other pages, which stands under the list. */
  children: ReactNode;
};

const ACTS = {
  draft: ['include', 'excuse', 'as-proposed'],
  open: ['include', 'excuse', 'reminders-off', 'reminders-on'],
  closed: [],
} as const;

/** The list, and what is done with those who are ticked, or with all who match. The same with scripts and without. */
export function PeopleForm({ children, errors, kept, ...list }: PeopleFormProps) {
  const { t } = useTranslation();
  const { state, filter, count } = list;
  if (state === 'closed')
    return (
      <>
        <PeopleTable {...list} ticked={[]} />
        {children}
      </>
    );
  return (
    <Form method="post">
      <ErrorSummary errors={errors} />
      {Object.entries(peopleFields(filter)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <FieldError id="chosen" error={errors.chosen} />
      <PeopleTable {...list} ticked={kept.chosen?.split(' ') ?? []} />
      {children}
      <div className="no-print">
        <RadioRow
          name="scope"
          legend={t('rounds.people.scope')}
          options={[
            { value: 'ticked', label: t('rounds.people.ticked') },
            { value: 'all', label: t('rounds.people.matching', { count }) },
          ]}
          defaultValue={kept.scope || 'ticked'}
          stacked
        />
        <Select
          name="intent"
          label={t('rounds.people.act')}
          error={errors.intent}
          defaultValue={kept.intent}
          options={ACTS[state].map((value) => ({ value, label: t(`rounds.people.${value}`) }))}
        />
        <Select
          name="excuse"
          label={t('rounds.people.why')}
          hint={t('rounds.people.why_hint')}
          error={errors.excuse}
          defaultValue={kept.excuse}
          placeholder={t('common.choose')}
          options={EXCUSES.map((value) => ({ value, label: t(`rounds.excuse.${value}`) }))}
        />
        <div className="button-group">
          <Button variant="secondary">{t('rounds.people.do')}</Button>
        </div>
      </div>
    </Form>
  );
}
