import { handOutsMatching } from '../../domain/letters/hand-outs.server';
import { printForms } from '../../domain/letters/print-forms.server';
import { visitContext } from '../../http/contexts.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { createTranslations } from '../../i18n/translator';
import type { Route } from './+types/forms-file';
import { readFilter, readPage } from './hr-filter';

/** The empty forms of those whom HR has chosen, in one file or a part of them in each. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const filter = readFilter(args.url.searchParams);
    const { t } = createTranslations(args.context.get(visitContext).language);
    const { unit } = filter;
    const { lines, part, parts } = handOutsMatching(ctx, filter, readPage(args.url.searchParams));
    const whole = unit ? t('letters.file.unit', { unit }) : t('letters.file.all');
    const title = parts === 1 ? whole : t('letters.file.part', { whole, part, parts });
    return pdfResponse(await printForms(ctx, lines, title), `${title}.pdf`);
  });
}
