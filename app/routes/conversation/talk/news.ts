import { describeTalkNews } from '../../../domain/conversations/talk/describe-talk-news.server';
import { answeringScript } from '../../../http/refusals.server';
import { actorContextForScript } from '../../../http/visit.server';
import type { Route } from './+types/news';

/** What others have done in the talk, asked for again and again by an open page of it. */
export function loader(args: Route.LoaderArgs) {
  return answeringScript(args, () => {
    const { conversationId, sectionId } = args.params;
    return Response.json(describeTalkNews(actorContextForScript(args), conversationId, sectionId));
  });
}
