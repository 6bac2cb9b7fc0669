import { CYCLE_PROBLEMS, CYCLE_STANDINGS, EXCUSES } from 'db/schema/vocabulary';
import { z } from 'zod';
import type { PeopleInRoundFilter } from '../../../domain/cycles/rounds/list-people.server';

const QuerySchema = z.object({
  words: z.string().trim().max(200).catch(''),
  standing: z.enum(CYCLE_STANDINGS).nullable().catch(null),
  excuse: z.enum(EXCUSES).nullable().catch(null),
  problem: z.enum(CYCLE_PROBLEMS).nullable().catch(null),
  unitId: z.string().max(100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What the list of people is narrowed by, as it stands in the address or in a posted form. */
export function readPeopleQuery(from: { get(name: string): unknown }): {
  filter: PeopleInRoundFilter;
  page: number;
} {
  const { page, ...filter } = QuerySchema.parse({
    words: from.get('q') ?? '',
    standing: from.get('vis') || null,
    excuse: from.get('grund') || null,
    problem: from.get('mangler') || null,
    unitId: from.get('enhed') || null,
    page: from.get('side') ?? 1,
  });
  return { filter, page };
}
