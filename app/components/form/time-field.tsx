import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';

type TimeFieldProps = FieldProps & {
  /** HH:MM. */
  defaultValue?: string;
  register?: Partial<UseFormRegisterReturn>;
};

/** A time of day; posts HH:MM, or '' where none is chosen. */
export function TimeField({ hint, error, label, register, ...field }: TimeFieldProps) {
  const id = field.id ?? field.name;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        className="form-input date-field"
        type="time"
        {...field}
        {...register}
        id={id}
        {...describe(id, { hint, error })}
      />
    </FieldFrame>
  );
}
