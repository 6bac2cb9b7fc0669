import { useTranslation } from 'react-i18next';
import type { Translate } from '../../i18n/translator';
import { DateField } from '../form/date-field';
import type { FieldProps } from '../form/field-frame';
import { TextField } from '../form/text-field';

type Field = Omit<FieldProps, 'label'>;
type Name = 'name' | 'endsOn' | 'signBy' | 'remindDays' | 'escalateDays';

/** What the dates of a round are called where it is said what is wrong with them. */
export const deadlineLabels = (t: Translate) => ({
  endsOn: t('rounds.form.ends'),
  signBy: t('rounds.form.sign_by'),
});

/** The deadlines of a round. */
export function RoundDeadlines({ field }: { field: (name: Name) => Field }) {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        {...field('endsOn')}
        label={t('rounds.form.ends')}
        hint={t('rounds.form.ends_hint')}
        required
      />
      <DateField {...field('signBy')} label={t('rounds.form.sign_by')} required />
    </>
  );
}

/** When people are reminded, and when the leader's leader is told. */
export function RoundReminders({ field }: { field: (name: Name) => Field }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('rounds.form.reminders')}</h2>
      <TextField {...field('remindDays')} label={t('rounds.form.remind')} inputMode="numeric" required />
      <TextField {...field('escalateDays')} label={t('rounds.form.escalate')} inputMode="numeric" required />
    </>
  );
}
