import type { LogFilter } from '../../domain/oversight/log.schema';

/** What each part of the filter is called in an address. */
export const LOG_NAMES = {
  who: 'hvem',
  about: 'om',
  action: 'handling',
  outcome: 'udfald',
  from: 'fra',
  to: 'til',
} as const satisfies Record<keyof LogFilter, string>;

/** The row that a page comes after. */
export const BEFORE = 'foer';

/** The query of an address of the log with this filter, from `?` on; '' where it is the whole log. */
export function logQuery(filter: Partial<LogFilter>, before: number | null = null): string {
  const query = new URLSearchParams();
  for (const [part, name] of Object.entries(LOG_NAMES)) {
    const value = Object.entries(filter).find(([key]) => key === part)?.[1];
    if (value) query.set(name, value);
  }
  if (before !== null) query.set(BEFORE, String(before));
  return query.size > 0 ? `?${query}` : '';
}
