import type { FormEventHandler } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';

type TextAreaProps = FieldProps & {
  hideLabel?: boolean;
  defaultValue?: string;
  rows?: number;
  onInput?: FormEventHandler<HTMLTextAreaElement>;
  register?: Partial<UseFormRegisterReturn>;
  /** Id of a text outside the field that describes it too. */
  describedBy?: string;
};

/** Several lines of text, as wide as the text column; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, rows = 3, register, describedBy, ...field } = props;
  const id = field.id ?? field.name;
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        className="form-input text-area"
        rows={rows}
        {...field}
        {...register}
        id={id}
        {...describe(id, { hint, error }, describedBy)}
      />
    </FieldFrame>
  );
}
