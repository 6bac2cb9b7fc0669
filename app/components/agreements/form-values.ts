import type { Fields } from '../autosave/field-state';
import { grow } from '../form/grow';

/** What stands in the named fields of a form. */
export function readFields(form: HTMLFormElement, names: readonly string[]): Fields {
  const posted = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(posted.get(name) ?? '')]));
}

/** Puts texts and choices into the fields of a form, as if they had been there from the start. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) {
      for (const radio of field) if (radio instanceof HTMLInputElement) radio.checked = radio.value === value;
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value;
    if (field instanceof HTMLTextAreaElement) grow(field);
  }
}
