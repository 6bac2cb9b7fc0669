import type { UseFormRegisterReturn } from 'react-hook-form';
import { describe, FieldFrame, type FieldProps } from './field-frame';

type FileFieldProps = FieldProps & {
  /** File name endings and media types that the browser's own dialog offers. */
  accept?: string;
  register?: Partial<UseFormRegisterReturn>;
};

/** One file; its form is `multipart/form-data`. */
export function FileField({ hint, error, label, register, ...field }: FileFieldProps) {
  const id = field.id ?? field.name;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        className="form-input file-field"
        type="file"
        {...field}
        {...register}
        id={id}
        {...describe(id, { hint, error })}
      />
    </FieldFrame>
  );
}
