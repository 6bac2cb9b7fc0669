import { civilDateOf } from '../../../domain/dates';
import { Refusal } from '../../../domain/errors';
import { takeRightsOut } from '../../../domain/rights/take-rights-out.server';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { SPREADSHEETS, spreadsheet } from '../../../http/spreadsheet.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations } from '../../../i18n/translator';
import type { Route } from './+types/rights-file';
import { readRightsFilter } from './rights-query';

/** The ledger, all pages of it, for a spreadsheet. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const ctx = actorContext(args);
    const format = SPREADSHEETS.find((one) => one === args.params.format);
    if (!format) throw new Refusal('not-found', 'access.not_found');
    const lines = takeRightsOut(ctx, readRightsFilter(args.url.searchParams));
    const { t } = createTranslations(args.context.get(visitContext).language);
    return spreadsheet(format, {
      name: `${t('rights.file')} ${civilDateOf(ctx.now)}`,
      columns: [
        { header: t('rights.person'), width: 30 },
        { header: t('rights.unit'), width: 30 },
        { header: t('rights.leader'), width: 30 },
        { header: t('rights.what'), width: 34 },
        { header: t('rights.since'), width: 12 },
        { header: t('rights.last'), width: 16 },
      ],
      rows: lines.map(({ name, unit, leader, right, since, lastOn }) => [
        name,
        unit ?? '',
        leader?.name ?? '',
        t(`rights.kinds.${right}`),
        since,
        lastOn ?? '',
      ]),
    });
  });
}
