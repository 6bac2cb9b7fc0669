import { printReport } from '../../../domain/indicators/print-report.server';
import { takeYearReport } from '../../../domain/year-report/take-year-report.server';
import { visitContext } from '../../../http/contexts.server';
import { pdfResponse } from '../../../http/pdf-response.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations } from '../../../i18n/translator';
import type { Route } from './+types/report';
import { readYear } from './year-query';
import { yearReport } from './year-report';

/** The page of a year as a document for the committee. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const report = takeYearReport(ctx, readYear(args.url.searchParams) ?? 0, 'pdf');
    const { language } = args.context.get(visitContext);
    const { t } = createTranslations(language);
    const pdf = await printReport(ctx, { language, ...yearReport(t, language, report) });
    return pdfResponse(Buffer.from(pdf), `${t('year.report.file', { year: report.year })}.pdf`);
  });
}
