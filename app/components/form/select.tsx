import type { ChangeEventHandler } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';

type SelectProps = FieldProps & {
  /** `lang` where a text is in another language than the page. */
  options: { value: string; label: string; lang?: string }[];
  /** First choice with the value '', e.g. "Vælg". Left out, the first option is chosen. */
  placeholder?: string;
  defaultValue?: string;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
  register?: Partial<UseFormRegisterReturn>;
};

/** One choice among many; for up to six, `RadioRow` shows them all at once. */
export function Select({ options, placeholder, hint, error, label, register, ...field }: SelectProps) {
  const id = field.id ?? field.name;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select className="form-select" {...field} {...register} id={id} {...describe(id, { hint, error })}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
