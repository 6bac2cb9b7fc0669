import { findCprNumbers } from './sensitive-text-cpr.rules';
import { findHealth } from './sensitive-text-health.rules';
import { findFullNames } from './sensitive-text-names.rules';

export const SENSITIVE_KINDS = ['cpr', 'health', 'name'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** A place in a text: `text.slice(start, end)`. */
export type Place = { start: number; end: number };
export type Sensitive = Place & { kind: SensitiveKind };

export type Allowed = {
  /** Full names that belong in the text: the parties of the talk, the organisation. */
  allowedNames: readonly string[];
};

/**
 * What in a text looks like a CPR number, somebody's health or a third person's full name, in order. A
 * hint to the writer and no more: it is worked out where the text is typed and is never sent or kept. It
 * rather misses something than warns of what leaders and employees ought to write about.
 */
export function findSensitive(text: string, { allowedNames }: Allowed): Sensitive[] {
  const all = (kind: SensitiveKind, places: readonly Place[]) => places.map((place) => ({ kind, ...place }));
  return [
    ...all('cpr', findCprNumbers(text)),
    ...all('health', findHealth(text)),
    ...all('name', findFullNames(text, allowedNames)),
  ].sort((one, other) => one.start - other.start);
}
