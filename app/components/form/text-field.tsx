import type { HTMLInputAutoCompleteAttribute } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number';
  defaultValue?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'email' | 'search';
  register?: Partial<UseFormRegisterReturn>;
};

/** One line of text. */
export function TextField({ type = 'text', hint, error, label, register, ...field }: TextFieldProps) {
  const id = field.id ?? field.name;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        className="form-input"
        type={type}
        {...field}
        {...register}
        id={id}
        {...describe(id, { hint, error })}
      />
    </FieldFrame>
  );
}
