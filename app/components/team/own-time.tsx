import { useTranslation } from 'react-i18next';
import { ownDayField, ownStartField } from '../../domain/conversations/lifecycle/call-in-several.schema';
import { FieldError, groupClass } from '../form/field-frame';

type OwnTimeProps = {
  personId: string;
  name: string;
  errors: Record<string, string>;
  values: Record<string, string>;
};

/** In the line of somebody who is called in with others: a day of their own, and the hour. Both can be left open. */
export function OwnTime({ personId, name, errors, values }: OwnTimeProps) {
  const own = { name, errors, values };
  return (
    <div className="own-time">
      <OwnField {...own} type="date" field={ownDayField(personId)} />
      <OwnField {...own} type="time" field={ownStartField(personId)} />
    </div>
  );
}

type OwnFieldProps = Omit<OwnTimeProps, 'personId'> & { type: 'date' | 'time'; field: string };

function OwnField({ type, field, name, errors, values }: OwnFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={groupClass(errors[field])}>
      <label className="own-day" htmlFor={field}>
        {t(type === 'date' ? 'team.several.own_day' : 'team.several.own_start')}{' '}
        <span className="sr-only">{name}</span>
      </label>
      <FieldError id={field} error={errors[field]} />
      <input
        className={`form-input date-field own-time__${type}`}
        type={type}
        name={field}
        id={field}
        defaultValue={values[field]}
        aria-invalid={errors[field] ? true : undefined}
        aria-describedby={errors[field] ? `${field}-error` : undefined}
      />
    </div>
  );
}
