import { authorizeFunction } from '../../domain/access/authorize';
import { Refusal } from '../../domain/errors';
import { currentLogo, logoOf } from '../../domain/signing/settings/logo.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/logo';

/** The logo of the documents, for those who choose it. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const { db, actor } = actorContext(args);
    authorizeFunction(actor, 'set-documents');
    const logo = currentLogo(db);
    const bytes = logo && logoOf(db, { logo });
    if (!logo || !bytes) throw new Refusal('not-found', 'access.not_found');
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': logo.mediaType,
        'Content-Disposition': 'inline; filename="logo"',
        'Cache-Control': 'no-store',
      },
    });
  });
}
