import { makeZip } from 'client-zip';
import { redirect } from 'react-router';
import { provedJustNow } from '../../domain/accounts/factors/fresh-proof';
import { civilDateOf } from '../../domain/dates';
import { downloadOwnData } from '../../domain/privacy/own-data/download-own-data.server';
import { asJson, ownArchive } from '../../domain/privacy/own-data/own-archive.server';
import { DownloadSchema } from '../../domain/privacy/own-data/own-data.schema';
import { attachment } from '../../http/attachment';
import { visitContext } from '../../http/contexts.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/download';
import { ownDataPage } from './own-data-page.server';

/** The person's own data as a file, for nobody but them. Posted, so that no link from elsewhere sets it off. */
export function action(args: Route.ActionArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const chosen = DownloadSchema.safeParse(Object.fromEntries(await args.request.formData()));
    if (!chosen.success) return redirect('/mine-data', 303);
    // The page was open for too long: led to the proof, and back.
    if (!provedJustNow(ctx)) return redirect('/mit-login/bekraeft?til=/mine-data', 303);
    const { form } = chosen.data;
    const data = downloadOwnData(ctx, form);
    const name = `muskat mine data ${civilDateOf(ctx.now)}`;
    if (form === 'json') return file(asJson(data), 'application/json; charset=utf-8', `${name}.json`);
    const page = ownDataPage(data, args.context.get(visitContext).language);
    if (form === 'html') return file(page, 'text/html; charset=utf-8', `${name}.html`);
    const files = ownArchive(ctx, data, page);
    const zip = makeZip(files.map(({ bytes, ...one }) => ({ ...one, input: bytes })));
    return file(zip, 'application/zip', `${name}.zip`);
  });
}

function file(body: BodyInit, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(name),
    },
  });
}

/** The address is for downloads alone: whoever opens it is led to where they are chosen. */
export function loader(args: Route.LoaderArgs) {
  actorContext(args);
  return redirect('/mine-data');
}
