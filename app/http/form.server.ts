import { data } from 'react-router';
import type { z } from 'zod';
import { Refusal } from '../domain/errors';

/** The first message (a translation key) of each field that is not as it has to be. */
export type FieldErrors = Record<string, string>;

export type ParsedForm<T> =
  | { ok: true; input: T }
  | { ok: false; errors: FieldErrors; values: Record<string, string> };

/** Fields that are never sent back to the page. */
const SECRET = /password|current|repeated/i;

/**
 * Parses a posted form with the schema that the page's form uses too. Where it fails, the fields come
 * back with what was typed in them (never a password), so that the page shows both.
 */
export async function parseForm<T>(request: Request, schema: z.ZodType<T>): Promise<ParsedForm<T>> {
  return parseFields(await request.formData(), schema);
}

export function parseFields<T>(form: FormData, schema: z.ZodType<T>): ParsedForm<T> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n');
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, input: parsed.data };
  const errors = fieldErrors(parsed.error);
  for (const name of Object.keys(values)) if (SECRET.test(name)) delete values[name];
  return { ok: false, errors, values };
}

export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}

/** The answer to a form that did not parse: 400, with what was typed. */
export function badForm(parsed: { errors: FieldErrors; values: Record<string, string> }) {
  return data({ errors: parsed.errors, values: parsed.values }, { status: 400 });
}

/** Parses what a script of ours posts; it cannot be wrong by accident, so a fault is a plain refusal. */
export async function parseScriptForm<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const form = await parseForm(request, schema);
  if (!form.ok) throw new Refusal('invalid', Object.values(form.errors)[0] ?? 'unexpected');
  return form.input;
}
