import { z } from 'zod';
import type { ProgressView } from '../../../components/progress/progress-address';
import type { StandingFilter } from '../../../domain/cycles/progress/list-standings.server';
import { STAGES } from '../../../domain/cycles/progress/stages.rules';

const id = z.string().min(1).max(60).nullable().catch(null);
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

type Fields = { get(name: string): unknown };

/** What of a round's progress is shown, as it stands in the address. */
export function readView(from: Fields): ProgressView {
  return {
    unitId: id.parse(from.get('enhed') || null),
    by: from.get('vis') === 'ledere' ? 'leader' : 'unit',
    page: readPage(from),
  };
}

/** Whom of a round is looked for, as it stands in the address. */
export function readStandingFilter(from: Fields): StandingFilter {
  return {
    unitId: id.parse(from.get('enhed') || null),
    leaderId: id.parse(from.get('leder') || null),
    stage: z
      .enum(STAGES)
      .nullable()
      .catch(null)
      .parse(from.get('trin') || null),
    name: z
      .string()
      .trim()
      .max(200)
      .catch('')
      .parse(from.get('q') ?? ''),
  };
}

export const readPage = (from: Fields): number => page.parse(from.get('side') ?? 1);
