import type { PeopleInRoundFilter } from '../../domain/cycles/rounds/list-people.server';

export const roundAddress = (cycleId: string, below = '') => `/hr/runder/${cycleId}${below && `/${below}`}`;

/** What the list of people is narrowed by, as it stands in an address and in the hidden fields of a form. */
export function peopleFields(filter: Partial<PeopleInRoundFilter>): Record<string, string> {
  const { words, standing, excuse, problem, unitId } = filter;
  return {
    ...(words && { q: words }),
    ...(standing && { vis: standing }),
    ...(excuse && { grund: excuse }),
    ...(problem && { mangler: problem }),
    ...(unitId && { enhed: unitId }),
  };
}

/** The address of the people of a round, with this filter. */
export function peopleAddress(cycleId: string, filter: Partial<PeopleInRoundFilter> = {}): string {
  const query = new URLSearchParams(peopleFields(filter));
  return `${roundAddress(cycleId, 'personer')}${query.size > 0 ? `?${query}` : ''}`;
}
