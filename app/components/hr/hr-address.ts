import type { ConversationFilter } from '../../domain/exports/conversations-matching.server';

/** What HR narrows the list by on its page. */
export type HrFilter = Omit<ConversationFilter, 'unitId'>;

const BY = { held: 'samtale', signed: 'underskrift' } as const;
const EXPORTED = { yes: 'ja', no: 'nej' } as const;

/** A filter as it stands in an address, and in the hidden fields of a form: nothing for what narrows nothing. */
export function filterFields(filter: HrFilter): Record<string, string> {
  const { state, name, unit, type, by, from, to, exported, cycleId } = filter;
  return {
    ...(state && { status: state }),
    ...(name && { q: name }),
    ...(unit && { enhed: unit }),
    ...(type && { type }),
    ...(cycleId && { runde: cycleId }),
    ...(by === 'signed' && { efter: BY.signed }),
    ...(from && { fra: from }),
    ...(to && { til: to }),
    ...(exported && { eksporteret: EXPORTED[exported] }),
  };
}

/** The address of all pages of it as a file. */
export function tableAddressOf(filter: HrFilter, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams(filterFields(filter));
  return `/hr/status/${format}${query.size > 0 ? `?${query}` : ''}`;
}

/** The address of a page of the list with this filter. */
export function addressOf(filter: HrFilter, page = 1): string {
  const query = new URLSearchParams({ ...filterFields(filter), ...(page > 1 && { side: String(page) }) });
  return query.size > 0 ? `/hr?${query}` : '/hr';
}
