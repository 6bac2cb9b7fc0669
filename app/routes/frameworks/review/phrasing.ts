import { phrasingOf } from '../../../domain/frameworks/review/phrasing.server';
import { readReview } from '../../../domain/frameworks/review/read-review.server';
import { answeringScript } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/phrasing';

/** How one statement of a review would be asked about; the page asks for it when the statement is chosen. */
export function loader(args: Route.LoaderArgs) {
  return answeringScript(args, () => {
    const { draftId, statementId } = args.params;
    const { framework } = readReview(actorContext(args), draftId);
    return Response.json(phrasingOf(framework, statementId));
  });
}
