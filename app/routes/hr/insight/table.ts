import { wordsSaid } from '../../../components/insight/figure-words';
import { releaseName } from '../../../components/insight/release-name';
import { Refusal } from '../../../domain/errors';
import { type FigureRow, takeFigures } from '../../../domain/indicators/take-figures.server';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { SPREADSHEETS, spreadsheet } from '../../../http/spreadsheet.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations, type Translate } from '../../../i18n/translator';
import type { Route } from './+types/table';
import { readChoice } from './insight-filter';

/** The figures of the page for a spreadsheet; what the page withholds is withheld here too. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, () => {
    const format = SPREADSHEETS.find((one) => one === args.params.format);
    if (!format) throw new Refusal('not-found', 'access.not_found');
    const { insight, rows } = takeFigures(actorContext(args), readChoice(args.url.searchParams));
    const { release, place, labels } = insight;
    const { t } = createTranslations(args.context.get(visitContext).language);
    const round = releaseName(t, release);
    const role = place.role === null ? t('insight.any_role') : (place.roleName ?? t('insight.few_role'));
    const kinds = {
      use: t('insight.file.use'),
      scale: t('insight.file.scale'),
      'theme-card': t('insight.cards'),
      agreement: t('insight.agreements'),
      evaluation: t('insight.file.evaluation'),
    };
    return spreadsheet(format, {
      name: `${t('insight.file.name')} ${round}`,
      columns: [
        { header: t('insight.file.round'), width: 30 },
        { header: t('insight.file.role'), width: 20 },
        { header: t('insight.file.unit'), width: 30 },
        { header: t('insight.file.kind'), width: 20 },
        { header: t('insight.file.theme'), width: 24 },
        { header: t('insight.file.about'), width: 60 },
        { header: t('insight.file.answer'), width: 34 },
        { header: t('insight.file.count'), width: 26 },
      ],
      rows: rows.map(({ kind, theme, about, words, count }) => [
        round,
        role,
        place.unitName ?? t('insight.any_unit'),
        kinds[kind],
        theme ?? '',
        aboutIn(t, about),
        wordsSaid(t, labels, words),
        count === null ? t('insight.withheld') : String(count),
      ]),
    });
  });
}

function aboutIn(t: Translate, about: FigureRow['about']): string {
  switch (about.of) {
    case 'invited':
      return t('insight.use.talks');
    case 'had':
      return t('insight.use.plans');
    case 'theme':
      return about.text ?? '';
    case 'evaluation':
      return `${t(`insight.evaluation.${about.question}`)} (${t(`insight.evaluation.${about.side}`)})`;
  }
}
