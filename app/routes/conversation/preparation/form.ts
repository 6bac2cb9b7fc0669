import { printPaperForm } from '../../../domain/conversations/preparation/paper-form.server';
import { pdfResponse } from '../../../http/pdf-response.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/form';

/** The preparation on paper: one's own, or by `?person=` an employee's empty one for the leader to hand out. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const personId = args.url.searchParams.get('person');
    const { pdf, fileName } = await printPaperForm(
      ctx,
      args.params.conversationId,
      personId ? { of: 'employee', personId } : { of: 'own' },
    );
    return pdfResponse(pdf, fileName);
  });
}
