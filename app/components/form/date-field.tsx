import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';

type DateFieldProps = FieldProps & {
  /** YYYY-MM-DD, as are `min` and `max`. */
  defaultValue?: string;
  min?: string;
  max?: string;
  register?: Partial<UseFormRegisterReturn>;
};

/** A civil date; posts YYYY-MM-DD, or '' where none is chosen. */
export function DateField({ hint, error, label, register, ...field }: DateFieldProps) {
  const id = field.id ?? field.name;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        className="form-input date-field"
        type="date"
        {...field}
        {...register}
        id={id}
        {...describe(id, { hint, error })}
      />
    </FieldFrame>
  );
}
