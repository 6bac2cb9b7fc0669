import type { Round } from '../../../domain/cycles/rounds/find-round.server';
import { lacksUnits } from '../../../domain/cycles/rounds/rounds.schema';
import { badForm, type FieldErrors } from '../../../http/form.server';

/** What was typed and ticked in a form about a round, to show it again. */
export function typedRound(form: FormData): Record<string, string> {
  const values: Record<string, string> = { units: form.getAll('units').map(String).join(' ') };
  for (const [name, value] of form)
    if (name !== 'units' && name !== 'seen' && typeof value === 'string') values[name] = value;
  return values;
}

/** The answer to a form about a round that cannot be taken: what was typed and ticked is still there. */
export const badRound = (form: FormData, errors: FieldErrors) =>
  badForm({ errors, values: typedRound(form) });

/** What is wrong with whom a posted round is for. */
export const unitErrors = (form: FormData): FieldErrors =>
  lacksUnits(form) ? { scope: 'form.round_units_missing' } : {};

/** A round as its form shows it. */
export const asTyped = (round: Round) => ({
  name: round.name,
  startsOn: round.startsOn,
  endsOn: round.endsOn,
  signBy: round.signBy,
  remindDays: String(round.remindDays),
  escalateDays: String(round.escalateDays),
});
