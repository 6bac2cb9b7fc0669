import { noteDownload, type OpenedExport, openExport } from '../../domain/exports/download-export.server';
import { attachment } from '../../http/attachment';
import { wantedBytes } from '../../http/byte-range.rules';
import { servicesContext } from '../../http/contexts.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/export-download';

/** The archive itself, or the rest of it where a download was interrupted. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const { exportId } = args.params;
    const { folder } = args.context.get(servicesContext).exports;
    const archive = await openExport(ctx, folder, exportId);
    try {
      const etag = `"${archive.sha256}"`;
      const wanted = wantedBytes(args.request.headers, { bytes: archive.bytes, etag });
      const headers = {
        'Accept-Ranges': 'bytes',
        'Content-Type': 'application/zip',
        'Content-Disposition': attachment(archive.name),
        ETag: etag,
      };
      if (wanted === 'unsatisfiable') {
        await archive.close();
        const size = `bytes */${archive.bytes}`;
        return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': size } });
      }
      const { from, to, partial } = wanted;
      const length = { ...headers, 'Content-Length': String(to - from) };
      if (args.request.method === 'HEAD') {
        await archive.close();
        return new Response(null, { headers: length });
      }
      noteDownload(ctx, exportId, from);
      const range = { ...length, 'Content-Range': `bytes ${from}-${to - 1}/${archive.bytes}` };
      return new Response(streamOf(archive.read(from, to)), {
        status: partial ? 206 : 200,
        headers: partial ? range : length,
      });
    } catch (error) {
      await archive.close();
      throw error;
    }
  });
}

/** As fast as it is taken; whoever stops taking it lets the file go. */
function streamOf(parts: ReturnType<OpenedExport['read']>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
