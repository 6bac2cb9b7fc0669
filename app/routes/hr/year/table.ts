import { Refusal } from '../../../domain/errors';
import { takeYearReport } from '../../../domain/year-report/take-year-report.server';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { SPREADSHEETS, spreadsheet } from '../../../http/spreadsheet.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations } from '../../../i18n/translator';
import type { Route } from './+types/table';
import { readYear } from './year-query';
import { yearRows } from './year-rows';

/** The numbers of the report for a spreadsheet; what the page withholds is withheld here too. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const format = SPREADSHEETS.find((one) => one === args.params.format);
    if (!format) throw new Refusal('not-found', 'access.not_found');
    const report = takeYearReport(actorContext(args), readYear(args.url.searchParams) ?? 0, format);
    const { t } = createTranslations(args.context.get(visitContext).language);
    return spreadsheet(format, {
      name: t('year.report.file', { year: report.year }),
      columns: [
        { header: t('year.file.part'), width: 22 },
        { header: t('year.file.period'), width: 26 },
        { header: t('year.file.about'), width: 60 },
        { header: t('year.file.answer'), width: 46 },
        { header: t('year.file.count'), width: 22 },
        { header: t('year.file.rounded'), width: 12 },
      ],
      rows: yearRows(t, report),
    });
  });
}
