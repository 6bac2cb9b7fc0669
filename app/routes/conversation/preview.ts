import { previewDocument } from '../../domain/signing/preview-document.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { verifyAddress } from '../../http/verify-address.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/preview';

/** The document as it would be if it were frozen now. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const what = { document: 'whole', verifyAt: verifyAddress(args) } as const;
    const pdf = await previewDocument(actorContext(args), args.params.conversationId, what);
    return pdfResponse(pdf, 'forhaandsvisning.pdf');
  });
}
