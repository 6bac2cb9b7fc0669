import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOfCode } from '../../i18n/text-of-code';

/** What every field can have. `error` is a code: a key of the texts in app/i18n/da/form.ts. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** The name, unless several fields of a page share it. */
  id?: string;
};

/** The attributes that tie a field to its hint, its error and anything else that describes it. */
export function describe(id: string, field: { hint?: ReactNode; error?: string }, more?: string) {
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`, more].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': field.error ? true : undefined };
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <span className="form-hint" id={`${id}-hint`}>
      {hint}
    </span>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  const { t } = useTranslation();
  return error ? (
    <span className="form-error-message" id={`${id}-error`}>
      <span className="sr-only">{t('form.error_prefix')} </span>
      {textOfCode(t, 'form', error)}
    </span>
  ) : null;
}

export const groupClass = (error?: string) => (error ? 'form-group form-error' : 'form-group');

type FrameProps = Pick<FieldProps, 'hint' | 'error'> & {
  label: ReactNode;
  id: string;
  hideLabel?: boolean;
  children: ReactNode;
};

/** Label, hint and error above the field itself. */
export function FieldFrame({ id, label, hideLabel, hint, error, children }: FrameProps) {
  return (
    <div className={groupClass(error)}>
      <label className={hideLabel ? 'sr-only' : 'form-label'} htmlFor={id}>
        {label}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
