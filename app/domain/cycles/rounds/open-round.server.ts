import { transact } from 'db/client.server';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { findRoundIn, logRound } from './find-round.server';
import { previewRows } from './preview.server';

const ROWS_AT_ONCE = 1000;

/**
 * Opens a round: from now on it is fixed who is in it and who is let off, and a job invites them. `seen` is how many
 * HR was shown would be invited. For HR. Refuses with `rounds.nobody`, with `rounds.period_over`, and with
 * `rounds.changed` where it would be others in number than HR has seen.
 */
export function openRound(ctx: Context, cycleId: string, seen: number): void {
  transact(ctx.db, (tx) => {
    const round = findRoundIn(ctx, tx, cycleId, 'draft');
    if (round.endsOn < civilDateOf(ctx.now)) throw new Refusal('conflict', 'rounds.period_over');
    const rows = previewRows(ctx, round);
    const invited = rows.filter(({ standing }) => standing === 'waiting').length;
    if (invited === 0) throw new Refusal('conflict', 'rounds.nobody');
    if (invited !== seen) throw new Refusal('conflict', 'rounds.changed', { count: invited });
    tx.delete(cyclePeople).where(eq(cyclePeople.cycleId, cycleId)).run();
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      tx.insert(cyclePeople)
        .values(
          rows.slice(from, from + ROWS_AT_ONCE).map(({ personId, standing, excuse, problem }) => ({
            cycleId,
            personId,
            standing,
            excuse,
            problem,
            addedAt: ctx.now,
          })),
        )
        .run();
    tx.update(cycles).set({ state: 'open', openedAt: ctx.now }).where(eq(cycles.id, cycleId)).run();
    logRound(ctx, tx, 'round.open', cycleId, { people: rows.length, invited });
  });
}
