import type { RightsFilter } from '../../domain/rights/list-rights.server';

/** A filter of the ledger as it stands in an address and in hidden fields: nothing for what narrows nothing. */
export const rightsFields = ({ right, unit }: RightsFilter): Record<string, string> => ({
  ...(right && { ret: right }),
  ...(unit && { enhed: unit }),
});

function withQuery(path: string, fields: Record<string, string>): string {
  const query = new URLSearchParams(fields);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A page of the ledger. */
export const rightsAddress = (filter: RightsFilter, page = 1): string =>
  withQuery('/hr/rettigheder', { ...rightsFields(filter), ...(page > 1 && { side: String(page) }) });

/** All pages of it as a file for spreadsheets. */
export const rightsFileAddress = (filter: RightsFilter, format: 'csv' | 'xlsx'): string =>
  withQuery(`/hr/rettigheder/${format}`, rightsFields(filter));
