import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { z } from 'zod';
import type { FieldErrors } from '../../http/form.server';

const FilterSchema = z.object({
  state: z.enum(CONVERSATION_STATES).nullable().catch(null),
  name: z.string().trim().max(200).catch(''),
});

/** What HR looks for, as it stands in the address (`status`, `q`) or in a posted form. */
export function readFilter(from: { get(name: string): unknown }) {
  return FilterSchema.parse({ state: from.get('status') || null, name: from.get('q') ?? '' });
}

/** What was wrong with a download, by field. A file has no page to say it on, so the address carries it. */
const ERRORS: Record<string, FieldErrors> = {
  valg: { chosen: 'form.none_chosen' },
  antal: { chosen: 'form.too_many_chosen' },
  formaal: { purpose: 'form.purpose_missing' },
  bemaerkning: { reference: 'form.too_long' },
};

export function wrongAddress(path: string, errors: FieldErrors): string {
  const code = Object.keys(ERRORS).find((key) =>
    Object.entries(ERRORS[key] ?? {}).every(([field, message]) => errors[field] === message),
  );
  return `${path}${path.includes('?') ? '&' : '?'}fejl=${code ?? 'formaal'}`;
}

export function readWrong(
  query: URLSearchParams,
): { errors: FieldErrors; values: Record<string, string> } | undefined {
  const errors = ERRORS[query.get('fejl') ?? ''];
  return errors && { errors, values: {} };
}
