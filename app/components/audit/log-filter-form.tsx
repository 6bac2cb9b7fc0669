import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { LogFilter } from '../../domain/oversight/log.schema';
import { Button } from '../form/button';
import { DateField } from '../form/date-field';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { nameOfAction } from './event-words';
import { LOG_NAMES, logQuery } from './log-address';

/** What to find in the log. It goes into the address, so that it can be kept and sent on. */
export function LogFilterForm({ filter, actions }: { filter: LogFilter; actions: readonly string[] }) {
  const { t } = useTranslation();
  const named = actions
    .map((value) => ({ value, label: nameOfAction(t, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'da'));
  const outcomes = (['done', 'denied'] as const).map((value) => ({
    value,
    label: t(`audit.outcome.${value}`),
  }));
  const address = logQuery(filter);
  return (
    <Form
      method="get"
      action="/log"
      role="search"
      aria-label={t('audit.filter.label')}
      className="filters filters__search"
      // Another address is another form: the fields show what is looked for now.
      key={address}
    >
      <TextField
        name={LOG_NAMES.who}
        type="search"
        label={t('audit.filter.who')}
        hint={t('audit.filter.who_hint')}
        defaultValue={filter.who}
        autoComplete="off"
      />
      <TextField
        name={LOG_NAMES.about}
        type="search"
        label={t('audit.filter.about')}
        hint={t('audit.filter.about_hint')}
        defaultValue={filter.about}
        autoComplete="off"
      />
      <Select
        name={LOG_NAMES.action}
        label={t('audit.filter.action')}
        options={named}
        placeholder={t('audit.filter.any_action')}
        defaultValue={filter.action}
      />
      <Select
        name={LOG_NAMES.outcome}
        label={t('audit.filter.outcome')}
        options={outcomes}
        placeholder={t('audit.filter.any_outcome')}
        defaultValue={filter.outcome ?? ''}
      />
      <DateField name={LOG_NAMES.from} label={t('audit.filter.from')} defaultValue={filter.from ?? ''} />
      <DateField name={LOG_NAMES.to} label={t('audit.filter.to')} defaultValue={filter.to ?? ''} />
      <Button>{t('audit.filter.submit')}</Button>
      {address && <Link to="/log">{t('audit.filter.clear')}</Link>}
    </Form>
  );
}
