import { handOutsMatching } from '../../domain/letters/hand-outs.server';
import { printForms } from '../../domain/letters/print-forms.server';
import { visitContext } from '../../http/contexts.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { createTranslations } from '../../i18n/translator';
import type { Route } from './+types/forms-file';
import { readFilter } from './hr-filter';

/** The empty forms of all those whom HR has chosen, in one file. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const filter = readFilter(args.url.searchParams);
    const { t } = createTranslations(args.context.get(visitContext).language);
    const { unit } = filter;
    const title = unit ? t('letters.file.unit', { unit }) : t('letters.file.all');
    return pdfResponse(await printForms(ctx, handOutsMatching(ctx, filter), title), `${title}.pdf`);
  });
}
