import { figureLines } from '../../../components/insight/figure-words';
import { releaseName } from '../../../components/insight/release-name';
import { printReport, type ReportContent } from '../../../domain/indicators/print-report.server';
import { developmentsOf } from '../../../domain/indicators/read-development.server';
import { fewestNow } from '../../../domain/indicators/series.server';
import { takeFigures } from '../../../domain/indicators/take-figures.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import { visitContext } from '../../../http/contexts.server';
import { pdfResponse } from '../../../http/pdf-response.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations } from '../../../i18n/translator';
import type { Route } from './+types/report';
import { readChoice } from './insight-filter';

type Section = ReportContent['sections'][number];

/** The figures of the page from round to round, for the committee, the management or a unit. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const filter = readChoice(args.url.searchParams);
    // It leaves the house as the spreadsheet does, and is logged alike.
    const { insight } = takeFigures(ctx, filter);
    const { release, place, labels, use, evaluations } = insight;
    const { language } = args.context.get(visitContext);
    const { t } = createTranslations(language);
    const round = releaseName(t, release);
    const role = place.roleName ?? t('insight.few_role');
    const who =
      place.role === null
        ? t('insight.any_unit')
        : place.unitName === null
          ? role
          : `${role}, ${place.unitName}`;
    const lines = (groups: Groups) => figureLines(t, labels, groups);
    const columnsOf = (about: string) => [
      { title: about, share: 0.56 },
      { title: t('insight.answers'), share: 0.44 },
    ];
    const sections: Section[] = developmentsOf(ctx, insight).map(({ theme, rounds }) => ({
      title: theme.name,
      paragraphs: theme.indicators,
      charts: [],
      tables: rounds.map((then) => ({
        columns: columnsOf(releaseName(t, then)),
        rows: [
          { about: t('insight.cards'), groups: then.theme.cards },
          { about: t('insight.agreements'), groups: then.theme.agreements },
          ...then.theme.statements.map(({ text, groups }) => ({ about: text, groups })),
        ].flatMap(({ about, groups }) => (groups === undefined ? [] : [[[about], lines(groups)]])),
      })),
    }));
    const used: Section[] = use
      ? [
          {
            title: t('insight.use.title'),
            paragraphs: [t('insight.use.as_of')],
            charts: [],
            tables: [
              {
                columns: columnsOf(t('insight.report.about')),
                rows: [
                  [[t('insight.use.talks')], lines(use.talks)],
                  [[t('insight.use.plans')], lines(use.plans)],
                ],
              },
            ],
          },
        ]
      : [];
    const said: Section[] =
      evaluations.length === 0
        ? []
        : [
            {
              title: t('insight.evaluation.title'),
              paragraphs: [],
              charts: [],
              tables: [
                {
                  columns: columnsOf(t('insight.evaluation.question')),
                  rows: evaluations.map(({ question, side, groups }) => [
                    [`${t(`insight.evaluation.${question}`)} (${t(`insight.evaluation.${side}`)})`],
                    lines(groups),
                  ]),
                },
              ],
            },
          ];
    const fewest = Math.max(release.fewest, fewestNow(ctx.db));
    const pdf = await printReport(ctx, {
      language,
      title: t('insight.report.title', { round }),
      subject: t('insight.report.subject'),
      about: who,
      facts: [
        { label: t('insight.report.round'), text: round },
        { label: t('insight.report.about'), text: who },
        { label: t('insight.report.fewest'), text: t('insight.report.fewest_text', { fewest }) },
      ],
      sections: [
        ...used,
        ...sections,
        ...said,
        { title: t('insight.how'), paragraphs: [t('insight.how_text')], charts: [], tables: [] },
      ],
    });
    return pdfResponse(Buffer.from(pdf), `${t('insight.report.file', { round })}.pdf`);
  });
}
