import { redirect } from 'react-router';
import { filingsAddress } from '../../components/filing/filings-address';
import { addressOf } from '../../components/hr/hr-address';
import { authorizeFunction } from '../../domain/access/authorize';
import { withoutPurpose } from '../../domain/exports/disclose-summaries.server';
import { ExportSchema } from '../../domain/exports/exports.schema';
import { requestExport } from '../../domain/exports/request-export.server';
import { takeAgreementsOut } from '../../domain/exports/take-agreements-out.server';
import { requestFilings } from '../../domain/filing/request-filing.server';
import { servicesContext, visitContext } from '../../http/contexts.server';
import { fieldErrors } from '../../http/form.server';
import { answeringDownload, noteDenial } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/export';
import { agreementsFile } from './agreements-file';
import { readFilter, wrongAddress } from './hr-filter';

/**
 * HR asks for an archive of signed summaries, or has them filed, and is led to where it is said how far that is; or takes
 * their agreements out.
 */
export function action(args: Route.ActionArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'export-summaries');
    const form = await args.request.formData();
    const chosen = form.getAll('chosen').map(String);
    const filter = readFilter(form);
    const parsed = ExportSchema.safeParse({ ...Object.fromEntries(form), chosen });
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error);
      if (errors.purpose) await noteDenial(args, withoutPurpose(null, 'exported'));
      return redirect(wrongAddress(addressOf(filter), errors), 303);
    }
    const { scope, to, purpose, reference } = parsed.data;
    const wanted = scope === 'all' ? { matching: filter } : { chosen };
    const stated = { purpose, reference };
    if (to === 'csv' || to === 'xlsx')
      return agreementsFile(
        to,
        await takeAgreementsOut(ctx, wanted, stated),
        args.context.get(visitContext).language,
      );
    if (to !== 'zip') {
      const filing = args.context.get(servicesContext).filing;
      const target = to.slice('case-system:'.length);
      const { queued, already } = requestFilings(ctx, filing.settings, target, wanted, stated);
      filing.wake();
      return redirect(filingsAddress({ to: target, queued, already }), 302);
    }
    const id = requestExport(ctx, wanted, stated);
    args.context.get(servicesContext).exports.wake();
    return redirect(`/hr/eksporter/${id}`, 302);
  });
}

/** The address is for forms alone: whoever opens it is led to the list. */
export function loader(args: Route.LoaderArgs) {
  actorContext(args);
  return redirect('/hr');
}
