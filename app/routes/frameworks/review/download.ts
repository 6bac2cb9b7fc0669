import { exportFramework } from '../../../domain/frameworks/review/export-framework.server';
import { attachment } from '../../../http/attachment';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/download';

/** A published framework as `muskat.framework/1`. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const { fileName, json } = exportFramework(actorContext(args), args.params.frameworkId);
    return new Response(json, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': attachment(fileName),
      },
    });
  });
}
