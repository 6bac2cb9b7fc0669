import { type FormEventHandler, useEffect } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';
import { grow } from './grow';

type TextAreaProps = FieldProps & {
  hideLabel?: boolean;
  defaultValue?: string;
  /** How much room there is to begin with; a hint to the writer on how much is wanted. */
  rows?: number;
  onInput?: FormEventHandler<HTMLTextAreaElement>;
  register?: Partial<UseFormRegisterReturn>;
  /** Id of a text outside the field that describes it too. */
  describedBy?: string;
};

/** Several lines of text, as wide as the text column; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, rows = 4, onInput, register, describedBy, ...field } = props;
  const id = field.id ?? field.name;
  useEffect(() => {
    const area = document.getElementById(id);
    if (area instanceof HTMLTextAreaElement) grow(area);
  }, [id]);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        className={`form-input text-area ${sizeOf(rows)}`}
        rows={rows}
        {...field}
        {...register}
        onInput={(event) => {
          grow(event.currentTarget);
          onInput?.(event);
        }}
        id={id}
        {...describe(id, { hint, error }, describedBy)}
      />
    </FieldFrame>
  );
}

/** A text area that sizes itself takes no notice of `rows`; the style sheet has three sizes to start from. */
function sizeOf(rows: number): string {
  if (rows < 4) return 'text-area--low';
  return rows > 6 ? 'text-area--tall' : '';
}
