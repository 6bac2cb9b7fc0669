import { readEarlierDocument } from '../../domain/signing/earlier-summaries.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/earlier-document';

/** The document of a version that no longer holds, as it was when it became void. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const { conversationId, number } = args.params;
    const { pdf } = readEarlierDocument(actorContext(args), conversationId, Number(number));
    return pdfResponse(pdf, `referat-udgave-${Number(number)}.pdf`);
  });
}
