import { printBlankForm } from '../../../domain/conversations/preparation/blank-form.server';
import { pdfResponse } from '../../../http/pdf-response.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/form';

/** An approved template as an empty form for paper and screen: the employee's, or by `?for=leder` the leader's. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const side = args.url.searchParams.get('for') === 'leder' ? 'leader' : 'employee';
    const { pdf, fileName } = await printBlankForm(actorContext(args), args.params.templateId, side);
    return pdfResponse(pdf, fileName);
  });
}
