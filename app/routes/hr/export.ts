import { makeZip } from 'client-zip';
import { redirect } from 'react-router';
import { addressOf } from '../../components/hr/filters';
import { authorizeFunction } from '../../domain/access/authorize';
import { civilDateOf } from '../../domain/dates';
import { exportSummaries, withoutPurpose } from '../../domain/exports/disclose-summaries.server';
import { ExportSchema } from '../../domain/exports/exports.schema';
import { summaryArchive } from '../../domain/exports/summary-archive.server';
import { findOrganisation } from '../../domain/people/organisation.server';
import { fieldErrors } from '../../http/form.server';
import { answeringDownload, noteDenial } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/export';
import { readFilter, wrongAddress } from './hr-filter';

/** HR downloads the chosen signed summaries as one ZIP, streamed from the stored bytes. */
export function action(args: Route.ActionArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'export-summaries');
    const form = await args.request.formData();
    const chosen = form.getAll('chosen').map(String);
    const parsed = ExportSchema.safeParse({ ...Object.fromEntries(form), chosen });
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error);
      if (errors.purpose) await noteDenial(args, withoutPurpose(null, 'exported'));
      return redirect(wrongAddress(addressOf(readFilter(form)), errors), 303);
    }
    const disclosed = exportSummaries(ctx, parsed.data.chosen, parsed.data);
    const organisation = findOrganisation(ctx.db)?.name ?? '';
    const entries = summaryArchive(ctx, organisation, disclosed, parsed.data);
    const zip = makeZip(
      entries.map(({ name, bytes, modifiedAt }) => ({ name, input: bytes, lastModified: modifiedAt })),
    );
    return new Response(zip, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="muskat ${civilDateOf(ctx.now)}.zip"`,
      },
    });
  });
}

/** The address is for downloads alone: whoever opens it is led to the list. */
export function loader(args: Route.LoaderArgs) {
  actorContext(args);
  return redirect('/hr');
}
