import { units } from 'db/schema/people';
import { inArray } from 'drizzle-orm';
import { closeRoundAtOnce } from '../../domain/cycles/rounds/close-round.server';
import { inviteSome } from '../../domain/cycles/rounds/invite.server';
import { makeRound } from '../../domain/cycles/rounds/make-round.server';
import { openRound } from '../../domain/cycles/rounds/open-round.server';
import { previewRound } from '../../domain/cycles/rounds/preview.server';
import { ROUND_DEFAULTS } from '../../domain/cycles/rounds/rounds.schema';
import { addDays, civilDateOf } from '../../domain/dates';
import type { Demo } from './load-demo.server';
import { SAMPLE_TEXTS } from './sample-texts';

/** Of the demo's people, the one who runs rounds. */
export const HR = 'hanne';

/** HR's round of MUS in the units with these codes, opened and with everybody in it invited. Returns its id. */
export function openCrowdRound(demo: Demo, codes: readonly string[], at: Date, days: number): string {
  const hr = demo.as(HR, at);
  const startsOn = civilDateOf(at);
  const chosen = hr.db
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.code, [...codes]))
    .all();
  const template = demo.templates.get('medarbejder');
  if (!template) throw new Error('the demo has no template for employees');
  const id = makeRound(
    hr,
    {
      name: `MUS ${startsOn.slice(0, 4)}`,
      type: 'mus',
      startsOn,
      endsOn: addDays(startsOn, days),
      signBy: addDays(startsOn, days),
      remindDays: Number(ROUND_DEFAULTS.remindDays),
      escalateDays: Number(ROUND_DEFAULTS.escalateDays),
    },
    { units: chosen.map((unit) => unit.id), templates: new Map([['medarbejder', template]]) },
  );
  openRound(hr, id, previewRound(hr, id, 1).invited);
  const system = { ...hr, actor: null };
  while (inviteSome(system) > 0);
  return id;
}

/** What was not called in by then is called off. */
export function closeCrowdRound(demo: Demo, cycleId: string, at: Date): void {
  closeRoundAtOnce(demo.as(HR, at), cycleId, { planned: 'cancel', reason: SAMPLE_TEXTS.da.roundOver });
}
