import { z } from 'zod';
import type { RightsFilter } from '../../../domain/rights/list-rights.server';
import { RIGHTS } from '../../../domain/rights/rights.rules';

type Fields = { get(name: string): unknown };

/** What of the ledger is shown, as it stands in the address or in a posted form. */
export function readRightsFilter(from: Fields): RightsFilter {
  return {
    right: z
      .enum(RIGHTS)
      .nullable()
      .catch(null)
      .parse(from.get('ret') || null),
    unit: z
      .string()
      .trim()
      .max(200)
      .catch('')
      .parse(from.get('enhed') ?? ''),
  };
}

export const readRightsPage = (from: Fields): number =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .catch(1)
    .parse(from.get('side') ?? 1);
