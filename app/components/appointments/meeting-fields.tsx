import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MINUTES, USUAL_MINUTES } from '../../domain/conversations/talk-time.schema';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { TimeField } from '../form/time-field';

type Field = {
  name: string;
  defaultValue?: string;
  error?: string;
  register?: Partial<UseFormRegisterReturn>;
};
type MeetingFieldsProps = { field: (name: 'startTime' | 'minutes' | 'place') => Field };

/** When on the day, how long and where: all of it can be left open. */
export function MeetingFields({ field }: MeetingFieldsProps) {
  const { t } = useTranslation();
  const minutes = field('minutes');
  return (
    <>
      <TimeField
        {...field('startTime')}
        label={t('appointments.start')}
        hint={t('appointments.start_hint')}
      />
      <MinutesField field={{ ...minutes, defaultValue: minutes.defaultValue ?? USUAL_MINUTES }} />
      <TextField {...field('place')} label={t('appointments.place')} hint={t('appointments.place_hint')} />
    </>
  );
}

export function MinutesField({ field }: { field: Field }) {
  const { t } = useTranslation();
  return (
    <Select
      {...field}
      label={t('appointments.minutes')}
      options={MINUTES.map((value) => ({
        value,
        label: t('appointments.minutes_long', { count: Number(value) }),
      }))}
    />
  );
}
