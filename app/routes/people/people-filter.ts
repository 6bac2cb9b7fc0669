import { z } from 'zod';

const text = z.string().trim().max(200).nullable().catch(null);
const FilterSchema = z.object({
  words: text.transform((words) => words ?? ''),
  unitId: text,
  after: text,
  before: text,
});

/** What an administrator looks for, as it stands in the address. */
export function readFilter(query: URLSearchParams) {
  const parsed = FilterSchema.parse({
    words: query.get('q'),
    unitId: query.get('enhed') || null,
    after: query.get('efter') || null,
    before: query.get('foer') || null,
  });
  return { ...parsed, notEmployed: query.has('ikke-ansat') };
}
