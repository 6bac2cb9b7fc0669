import type { FilingState } from '../../domain/filing/filing.rules';

const PATH = '/hr/journalisering';

/** The words for the states in an address. */
export const STATE_WORDS: Record<FilingState, string> = {
  waiting: 'venter',
  delivered: 'afleveret',
  failed: 'ikke-afleveret',
  withdrawn: 'trukket-tilbage',
};

/** The address of a page of the list. */
export function filingsPage(state: FilingState | null, page = 1): string {
  const query = new URLSearchParams({
    ...(state && { status: STATE_WORDS[state] }),
    ...(page > 1 && { side: String(page) }),
  });
  return query.size > 0 ? `${PATH}?${query}` : PATH;
}

/** The list, which says first what has just been asked for. */
export function filingsAddress(asked: { to: string; queued: number; already: number }): string {
  const { to, queued, already } = asked;
  return `${PATH}?${new URLSearchParams({ til: to, nye: String(queued), foer: String(already) })}`;
}
