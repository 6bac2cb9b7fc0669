/**
 * The words that columns are limited to. No drizzle in here: pages import these lists too, and the
 * browser has no use for a database library.
 */
export const CONVERSATION_STATES = [
  'planned',
  'preparing',
  'in-talk',
  'summary',
  'signing',
  'signed',
  'closed',
  'cancelled',
] as const;

export const SIDES = ['employee', 'leader'] as const;

/** How somebody sees an expectation today; words, never numbers, and never added up. */
export const SCALE = ['going-well', 'on-the-way', 'want-to-develop', 'not-relevant'] as const;

/** What HR opens or exports a signed summary for. */
export const PURPOSES = ['personnel-file', 'access-request', 'dispute', 'transfer'] as const;
