import type { ChangeEventHandler } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldError, FieldHint, type FieldProps, groupClass } from './field-frame';

type CheckboxProps = FieldProps & {
  /** In a table whose row says what is chosen: the label is for screen readers. */
  hideLabel?: boolean;
  /** What is posted when it is ticked; nothing is posted when it is not. */
  value?: string;
  defaultChecked?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  register?: Partial<UseFormRegisterReturn>;
};

export function Checkbox({ label, hideLabel, hint, error, value = 'on', register, ...field }: CheckboxProps) {
  const id = field.id ?? field.name;
  return (
    <div className={groupClass(error)}>
      <FieldError id={id} error={error} />
      <div className="form-group-checkbox">
        <input
          className="form-checkbox"
          type="checkbox"
          value={value}
          {...field}
          {...register}
          id={id}
          {...describe(id, { hint, error })}
        />
        <label htmlFor={id}>{hideLabel ? <span className="sr-only">{label}</span> : label}</label>
        <FieldHint id={id} hint={hint} />
      </div>
    </div>
  );
}
