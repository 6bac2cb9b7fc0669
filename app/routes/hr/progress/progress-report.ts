import { progressReport } from '../../../components/progress/progress-report';
import { takeProgressOut } from '../../../domain/cycles/progress/take-progress-out.server';
import { printReport } from '../../../domain/indicators/print-report.server';
import { visitContext } from '../../../http/contexts.server';
import { pdfResponse } from '../../../http/pdf-response.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations } from '../../../i18n/translator';
import type { Route } from './+types/progress-report';
import { readView } from './progress-query';

/** How far a round is, in all or in a unit, as a document: status in numbers. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const { language } = args.context.get(visitContext);
    const { t } = createTranslations(language);
    const { unitId } = readView(args.url.searchParams);
    // It leaves the house as the spreadsheet does, and is logged alike.
    const progress = takeProgressOut(ctx, args.params.cycleId, { unitId });
    const content = progressReport(t, language, progress);
    const pdf = await printReport(ctx, content, 'run-cycles');
    const name = t('progress.report.file', { round: progress.round.name, about: content.about });
    return pdfResponse(Buffer.from(pdf), `${name}.pdf`);
  });
}
