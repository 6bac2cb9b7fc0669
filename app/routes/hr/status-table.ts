import { civilDateOf } from '../../domain/dates';
import { Refusal } from '../../domain/errors';
import { takeStatusOut } from '../../domain/exports/status-table.server';
import { visitContext } from '../../http/contexts.server';
import { answeringDownload } from '../../http/refusals.server';
import { SPREADSHEETS, spreadsheet } from '../../http/spreadsheet.server';
import { actorContext } from '../../http/visit.server';
import { createTranslations } from '../../i18n/translator';
import type { Route } from './+types/status-table';
import { readFilter } from './hr-filter';

/** The list as HR sees it, all pages of it, for a spreadsheet. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const ctx = actorContext(args);
    const format = SPREADSHEETS.find((one) => one === args.params.format);
    if (!format) throw new Refusal('not-found', 'access.not_found');
    const rows = takeStatusOut(ctx, readFilter(args.url.searchParams));
    const { t } = createTranslations(args.context.get(visitContext).language);
    return spreadsheet(format, {
      name: `${t('exports.status.name')} ${civilDateOf(ctx.now)}`,
      columns: [
        { header: t('exports.status.unit'), width: 30 },
        { header: t('exports.csv.employee'), width: 30 },
        { header: t('exports.csv.leader'), width: 30 },
        { header: t('exports.csv.type'), width: 10 },
        { header: t('hr.state'), width: 20 },
        { header: t('exports.csv.held_on'), width: 18 },
        { header: t('exports.csv.signed_on'), width: 14 },
      ],
      rows: rows.map(({ unit, employee, leader, type, state, heldOn, signedAt }) => [
        unit ?? '',
        employee,
        leader,
        t(`common.type.${type}`),
        t(`common.state.${state}`),
        heldOn,
        signedAt ? civilDateOf(signedAt) : '',
      ]),
    });
  });
}
