import { readEarlierDocument } from '../../domain/signing/earlier-summaries.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/earlier-excerpt';

/** The excerpt of a version that no longer holds, as it was when it became void. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const { conversationId, number } = args.params;
    const { pdf } = readEarlierDocument(actorContext(args), conversationId, Number(number), 'excerpt');
    return pdfResponse(pdf, `uddrag-udgave-${Number(number)}.pdf`);
  });
}
