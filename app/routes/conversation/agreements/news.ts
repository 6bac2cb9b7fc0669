import { describePlanNews } from '../../../domain/conversations/agreements/describe-agreements.server';
import { answeringScript } from '../../../http/refusals.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/news';

/** What others have done to the agreements, asked for again and again by an open page that shows them. */
export function loader(args: Route.LoaderArgs) {
  return answeringScript(args, () =>
    Response.json(describePlanNews(actorContextForScript(args), args.params.conversationId)),
  );
}
