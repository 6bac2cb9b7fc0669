import { readDocument } from '../../domain/signing/read-document.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/excerpt';

/** The excerpt for the personnel file as it stands: what HR gets, for those in the talk to read. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const { pdf } = readDocument(actorContext(args), args.params.conversationId, 'excerpt');
    return pdfResponse(pdf, 'uddrag.pdf');
  });
}
