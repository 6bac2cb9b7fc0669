import { z } from 'zod';
import { type FrameworkEdit, FrameworkEditSchema } from '../../../domain/frameworks/review/edit.schema';
import type { Caret } from '../../../domain/frameworks/review/passages.rules';
import { type FieldErrors, fieldErrors, type ParsedForm } from '../../../http/form.server';

const number = z.coerce.number().int().nonnegative();
/** What was marked in the document: passages by their place, and offsets in their text. */
const StretchSchema = z.object({ passage: number, from: number, toPassage: number, to: number });

/** Finds the places in the document of what was marked in it; null where that is nothing. */
type Locate = (one: Caret, other: Caret) => { start: number; end: number } | null;

/** What the fields of a form hold, but for files. */
export function typedIn(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n');
  return values;
}

/** The version of the review that the correction was made on; 0, which none has, where the form does not say. */
export function readVersion(form: FormData): number {
  return number.catch(0).parse(form.get('version'));
}

/** A correction as the forms of the page post it. What was typed comes back where it does not do. */
export function readEdit(form: FormData, locate: Locate): ParsedForm<FrameworkEdit> {
  const values = typedIn(form);
  const parsed = FrameworkEditSchema.safeParse(shaped(form, values, locate));
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, errors: inFields(fieldErrors(parsed.error)), values };
}

/** What to do, where the schema only says that something is wrong. */
const MESSAGES: Record<string, string> = {
  parts: 'form.split_missing',
  level: 'form.level_invalid',
  statements: 'form.statements_missing',
};

/** By the names of the page's fields: a place has three of them. */
function inFields(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, code]) => {
      // One of several parts is a line of one field.
      const field = path.split('.').findLast((name) => /\D/.test(name)) ?? path;
      return [field, code.startsWith('form.') ? code : (MESSAGES[field] ?? code)];
    }),
  );
}

/** The correction as its schema has it; where something lacks, the schema says so. */
function shaped(form: FormData, values: Record<string, string>, locate: Locate): Record<string, unknown> {
  const all = (name: string) => form.getAll(name).map(String);
  const to = { theme: chosen(values.theme), group: groupIn(values), role: chosen(values.role) };
  const clears = values.clear === 'yes';
  switch (values.kind) {
    case 'move':
      return { ...values, statements: all('statements'), to };
    case 'make-statement':
      return { ...values, to };
    case 'add': {
      const marked = StretchSchema.safeParse(values);
      return { ...values, ...(marked.success && placesOf(marked.data, locate)), to };
    }
    case 'split':
      return { ...values, parts: (values.parts ?? '').split('\n').filter((line) => line.trim() !== '') };
    case 'repair':
      return { ...values, repaired: clears ? null : written(values.repaired) };
    case 'translate':
      return { ...values, text: clears ? null : written(values.text) };
    case 'set-role':
      return { ...values, leads: form.has('leads'), inherits: all('inherits') };
    case 'add-role':
      return { ...values, leads: form.has('leads') };
    case 'rename-group':
      return { ...values, name: written(values.name) };
    case 'rename':
      return { ...values, organisation: written(values.organisation) };
    default:
      return values;
  }
}

function placesOf({ passage, from, toPassage, to }: z.infer<typeof StretchSchema>, locate: Locate) {
  return locate({ passage, offset: from }, { passage: toPassage, offset: to });
}

/** A field that is emptied takes back what it held. */
const written = (value: string | undefined) => value?.trim() || null;

/** Of several that are moved each can keep its own. */
const UNCHANGED = '*';
const chosen = (value: string | undefined) => (value === UNCHANGED ? undefined : value);

/** A group that is written goes before one that is chosen; none is chosen as ''. */
function groupIn({ group, newGroup }: Record<string, string>): string | null | undefined {
  return newGroup?.trim() || (group === UNCHANGED ? undefined : group || null);
}
