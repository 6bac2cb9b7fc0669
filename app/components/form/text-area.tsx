import { type FormEvent, type FormEventHandler, type ReactNode, useEffect, useState } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { SensitiveTextHint, sensitiveHintId } from '../sensitive-text/sensitive-text-hint';
import { describe, FieldFrame, type FieldProps } from './field-frame';
import { grow } from './grow';

type TextAreaProps = Omit<FieldProps, 'label'> & {
  label: ReactNode;
  hideLabel?: boolean;
  defaultValue?: string;
  /** How much room there is to begin with; a hint to the writer on how much is wanted. */
  rows?: number;
  onInput?: FormEventHandler<HTMLTextAreaElement>;
  register?: Partial<UseFormRegisterReturn>;
  /** Id of a text outside the field that describes it too. */
  describedBy?: string;
  /** Where it is about people: names that belong in it. What else looks sensitive gets a quiet word while it is typed. */
  allowedNames?: readonly string[];
};

/** Several lines of text, as wide as the text column; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    rows = 4,
    onInput,
    register,
    describedBy,
    allowedNames,
    ...field
  } = props;
  const id = field.id ?? field.name;
  const [text, setText] = useState('');
  useEffect(() => {
    const area = document.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    grow(area);
    setText(area.value);
  }, [id]);
  const look = ({ currentTarget }: FormEvent<HTMLTextAreaElement>) => {
    grow(currentTarget);
    if (allowedNames) setText(currentTarget.value);
  };
  const more = [describedBy, allowedNames && sensitiveHintId(id)].filter(Boolean).join(' ');
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        className={`form-input text-area ${sizeOf(rows)}`}
        rows={rows}
        {...field}
        {...register}
        // What is put in by a script, as a draft of yesterday's, is looked at when the writer comes to it.
        onFocus={look}
        onInput={(event) => {
          look(event);
          onInput?.(event);
        }}
        id={id}
        {...describe(id, { hint, error }, more)}
      />
      {allowedNames && <SensitiveTextHint text={text} allowedNames={allowedNames} id={id} />}
    </FieldFrame>
  );
}

/** A text area that sizes itself takes no notice of `rows`; the style sheet has three sizes to start from. */
function sizeOf(rows: number): string {
  if (rows < 4) return 'text-area--low';
  return rows > 6 ? 'text-area--tall' : '';
}
