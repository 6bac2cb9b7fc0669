import type { Db } from 'db/client.server';
import { letters } from 'db/schema/filing';
import { count, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { type FilingState, faultCalled } from '../filing/filing.rules';
import { letterKey } from './request-letters.server';

/** How far the letters of these talks are, by their keys, with why they are no further. For HR. */
export function lettersOf(ctx: Context, conversationIds: readonly string[]) {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  const rows = ctx.db
    .select()
    .from(letters)
    .where(inArray(letters.conversationId, [...conversationIds]))
    .all();
  return new Map(
    rows.map((row) => [
      letterKey(row),
      {
        state: row.state,
        fault: row.error === null ? null : faultCalled(row.error),
        deliveredAt: row.deliveredAt,
      },
    ]),
  );
}

export type LetterStanding = NonNullable<ReturnType<ReturnType<typeof lettersOf>['get']>>;

/** How many letters there are of each state. For HR. */
export function countLetters(ctx: Context): Record<FilingState, number> {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  return countsOf(ctx.db);
}

function countsOf(db: Db): Record<FilingState, number> {
  const counted = db
    .select({ state: letters.state, count: count() })
    .from(letters)
    .groupBy(letters.state)
    .all();
  const of = (state: FilingState) => counted.find((one) => one.state === state)?.count ?? 0;
  return {
    waiting: of('waiting'),
    delivered: of('delivered'),
    failed: of('failed'),
    withdrawn: of('withdrawn'),
  };
}
