import { readOwnExport } from '../../domain/exports/own-exports.server';
import { answeringScript } from '../../http/refusals.server';
import { actorContextForScript } from '../../http/visit.server';
import type { Route } from './+types/export-progress';

/** How far an export is, for the page that waits for it. */
export function loader(args: Route.LoaderArgs) {
  return answeringScript(args, () => {
    const { state, done, requested } = readOwnExport(actorContextForScript(args), args.params.exportId);
    return Response.json({ state, done, requested });
  });
}
