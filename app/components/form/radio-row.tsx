import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldError, FieldHint, groupClass } from './field-frame';
import { useChosenEarly } from './use-chosen-early';

type RadioRowProps = {
  name: string;
  /** What is chosen; nothing where a text outside the group names it. */
  legend?: ReactNode;
  /** Id of that text. */
  labelledBy?: string;
  options: { value: string; label: ReactNode }[];
  defaultValue?: string;
  /** Below each other, where a choice is several words. */
  stacked?: boolean;
  /** Called with the value chosen. */
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  id?: string;
  register?: Partial<UseFormRegisterReturn>;
  /** Id of a text outside the group that describes it too. */
  describedBy?: string;
};

/** A few choices as a row of words; stacked on phones. The first one has the id, so that errors lead there. */
export function RadioRow({
  name,
  legend,
  labelledBy,
  options,
  onChange,
  hint,
  error,
  ...rest
}: RadioRowProps) {
  const { defaultValue, required, register, describedBy, stacked } = rest;
  const id = rest.id ?? name;
  const ref = useChosenEarly(register);
  const { 'aria-describedby': description } = describe(id, { hint, error }, describedBy);
  return (
    <div className={groupClass(error)}>
      <fieldset aria-labelledby={labelledBy} aria-describedby={description}>
        {legend && <legend className="form-label">{legend}</legend>}
        <FieldHint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        <div className={stacked ? 'radio-row radio-row--stacked' : 'radio-row'}>
          {options.map((option, place) => {
            const optionId = place === 0 ? id : `${id}-${place + 1}`;
            return (
              <div className="form-group-radio radio-row__option" key={option.value}>
                <input
                  className="form-radio"
                  type="radio"
                  name={name}
                  value={option.value}
                  defaultChecked={option.value === defaultValue}
                  required={required}
                  {...register}
                  ref={register && ref}
                  onChange={(event) => {
                    register?.onChange?.(event);
                    onChange?.(option.value);
                  }}
                  id={optionId}
                />
                <label htmlFor={optionId}>{option.label}</label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
