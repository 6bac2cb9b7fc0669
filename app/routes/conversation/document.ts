import { readDocument } from '../../domain/signing/read-document.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/document';

/** The summary's document as it stands: frozen, signed by one, or by both. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const { pdf } = readDocument(actorContext(args), args.params.conversationId);
    return pdfResponse(pdf, 'referat.pdf');
  });
}
