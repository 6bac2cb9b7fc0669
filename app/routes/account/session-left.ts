import { visitContext } from '../../http/contexts.server';
import { answeringScript } from '../../http/refusals.server';
import { actorContextForScript } from '../../http/visit.server';
import type { Route } from './+types/session-left';

/** For scripts: how many seconds the session lasts if nobody does anything. Whoever asks in the foreground is there, and stays. */
export function loader(args: Route.LoaderArgs) {
  return answeringScript(args, () => {
    const { now } = actorContextForScript(args, 'while-adding-factor');
    const { endsAt } = args.context.get(visitContext);
    return Response.json({ seconds: Math.floor(((endsAt ?? now).getTime() - now.getTime()) / 1000) });
  });
}
