import type { Context } from '../../context';
import { Refusal } from '../../errors';

/** How long a proof of who one is opens for changes of how one logs in. */
const FRESH_FOR = 10 * 60_000;

export const provedJustNow = ({ actor, now }: Context): boolean =>
  now.getTime() - actor.provedAt.getTime() <= FRESH_FOR;

/** Throws `account.prove_first` where the actor has not proved within minutes who they are: a screen left open is not enough. */
export function assertProvedJustNow(ctx: Context, action: string): void {
  if (!provedJustNow(ctx))
    throw new Refusal(
      'conflict',
      'account.prove_first',
      {},
      { action, subjectType: 'person', subjectId: ctx.actor.personId },
    );
}
