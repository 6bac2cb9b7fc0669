import { type ComponentProps, useEffect, useRef } from 'react';
import { TextField } from '../../form/text-field';
import type { EditFormState } from './edit-form';

type SavedTextProps = Omit<ComponentProps<typeof TextField>, 'id' | 'defaultValue' | 'register'> & {
  form: EditFormState;
  saved: string;
};

/**
 * A line of text that shows what is saved, also when that is undone. It stays the same field while it does: who
 * presses Enter in it keeps the focus there.
 */
export function SavedText({ form, saved, name, ...field }: SavedTextProps) {
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef(saved);
  useEffect(() => {
    if (shown.current === saved) return;
    shown.current = saved;
    if (input.current) input.current.value = saved;
  }, [saved]);
  return (
    <TextField
      {...field}
      name={name}
      id={form.idOf(name)}
      defaultValue={form.typed(name, saved)}
      error={form.errors[name]}
      register={{
        ref: (element: HTMLInputElement | null) => {
          input.current = element;
        },
      }}
    />
  );
}
