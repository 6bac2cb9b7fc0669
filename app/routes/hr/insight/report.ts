import { releaseName } from '../../../components/insight/release-name';
import { printReport } from '../../../domain/indicators/print-report.server';
import { roundsUntil } from '../../../domain/indicators/read-development.server';
import { fewestNow } from '../../../domain/indicators/series.server';
import { takeFigures } from '../../../domain/indicators/take-figures.server';
import { visitContext } from '../../../http/contexts.server';
import { pdfResponse } from '../../../http/pdf-response.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations } from '../../../i18n/translator';
import type { Route } from './+types/report';
import { readChoice } from './insight-filter';
import { roundReport } from './round-report';

/** The figures of the page from round to round, for the committee, the management or a unit. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    // It leaves the house as the spreadsheet does, and is logged alike.
    const { insight } = takeFigures(ctx, readChoice(args.url.searchParams));
    const { language } = args.context.get(visitContext);
    const { t } = createTranslations(language);
    const content = roundReport(t, {
      ...{ insight, rounds: roundsUntil(ctx, insight) },
      fewest: Math.max(insight.release.fewest, fewestNow(ctx.db)),
    });
    const pdf = await printReport(ctx, { language, ...content });
    return pdfResponse(
      Buffer.from(pdf),
      `${t('insight.report.file', { round: releaseName(t, insight.release) })}.pdf`,
    );
  });
}
