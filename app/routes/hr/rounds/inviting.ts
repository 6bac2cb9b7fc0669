import { readInviting } from '../../../domain/cycles/rounds/list-rounds.server';
import { answeringScript } from '../../../http/refusals.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/inviting';

/** How far inviting to a round is, for the page that waits for it. */
export function loader(args: Route.LoaderArgs) {
  return answeringScript(args, () =>
    Response.json(readInviting(actorContextForScript(args), args.params.cycleId)),
  );
}
