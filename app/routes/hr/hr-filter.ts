import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { z } from 'zod';
import type { HrFilter } from '../../components/hr/hr-address';
import type { FieldErrors } from '../../http/form.server';

const words = z.string().trim().max(200).catch('');
const day = z.iso.date().nullable().catch(null);
const FilterSchema = z.object({
  state: z.enum(CONVERSATION_STATES).nullable().catch(null),
  name: words,
  unit: words,
  type: z.enum(['mus', 'lus', 'grus', 'status']).nullable().catch(null),
  by: z.unknown().transform((said) => (said === 'underskrift' ? ('signed' as const) : ('held' as const))),
  from: day,
  to: day,
  exported: z
    .enum(['ja', 'nej'])
    .transform((said) => (said === 'ja' ? ('yes' as const) : ('no' as const)))
    .nullable()
    .catch(null),
  cycleId: z.string().max(100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

type Fields = { get(name: string): unknown };

/** What HR looks for, as it stands in the address or in a posted form, with `unitId` as the domain has it. */
export function readFilter(from: Fields): HrFilter & { unitId: null } {
  const { page: _page, ...filter } = parse(from);
  return { ...filter, unitId: null };
}

export const readPage = (from: Fields): number => parse(from).page;

function parse(from: Fields) {
  return FilterSchema.parse({
    state: from.get('status') || null,
    name: from.get('q') ?? '',
    unit: from.get('enhed') ?? '',
    type: from.get('type') || null,
    by: from.get('efter'),
    from: from.get('fra') || null,
    to: from.get('til') || null,
    exported: from.get('eksporteret') || null,
    cycleId: from.get('runde') || null,
    page: from.get('side') ?? 1,
  });
}

/** What was wrong with a download, by field. A file has no page to say it on, so the address carries it. */
const ERRORS: Record<string, FieldErrors> = {
  valg: { chosen: 'form.none_chosen' },
  antal: { chosen: 'form.too_many_chosen' },
  formaal: { purpose: 'form.purpose_missing' },
  begge: { chosen: 'form.none_chosen', purpose: 'form.purpose_missing' },
  bemaerkning: { reference: 'form.too_long' },
};

export function wrongAddress(path: string, errors: FieldErrors): string {
  const fits = (said: FieldErrors) =>
    Object.keys(said).length === Object.keys(errors).length &&
    Object.entries(said).every(([field, message]) => errors[field] === message);
  const code = Object.entries(ERRORS).find(([, said]) => fits(said))?.[0];
  return `${path}${path.includes('?') ? '&' : '?'}fejl=${code ?? 'formaal'}`;
}

export function readWrong(
  query: URLSearchParams,
): { errors: FieldErrors; values: Record<string, string> } | undefined {
  const errors = ERRORS[query.get('fejl') ?? ''];
  return errors && { errors, values: {} };
}
