import { createHash } from 'node:crypto';
import type { Round } from '../../../domain/cycles/rounds/find-round.server';
import type { RoundChoices } from '../../../domain/cycles/rounds/round-choices.server';
import { Refusal } from '../../../domain/errors';
import { asTyped } from './round-form';

/** Stands for all that the form of a round shows: another where a colleague has changed, opened or closed it. */
export function roundVersion(round: Round, { chosenUnits, roles }: RoundChoices): string {
  const shown = {
    ...asTyped(round),
    state: round.state,
    units: chosenUnits.toSorted(),
    templates: roles.map(({ id, chosen }) => [id, chosen]),
  };
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}

/** Refuses with `rounds.changed_meanwhile` what was typed into a form that showed something else. */
export function refuseStale(form: FormData, round: Round, choices: RoundChoices): void {
  const seen = form.get('seen');
  if (typeof seen === 'string' && seen !== roundVersion(round, choices))
    throw new Refusal('conflict', 'rounds.changed_meanwhile');
}
