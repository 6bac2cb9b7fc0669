import { type Labels, wordsSaid } from '../../../components/insight/figure-words';
import { releaseName } from '../../../components/insight/release-name';
import { rightsOfYear } from '../../../components/year/year-rights';
import { yearLabels } from '../../../components/year/year-words';
import type { Insight } from '../../../domain/indicators/read-insight.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import type { MadeYearReport } from '../../../domain/year-report/read-year-report.server';
import type { Translate } from '../../../i18n/translator';

/** A number and what it is about. */
type Told = { part: string; period: string; about: string; groups: Groups | undefined; isRounded: boolean };

/** The report of a year, a row for each number: part, year or round, what, answer, how many, whether it is rounded. */
export function yearRows(t: Translate, report: MadeYearReport): string[][] {
  const labels = yearLabels(t);
  return [
    ...report.rounds.flatMap(({ name, use }) =>
      rowsOf(
        t,
        {},
        [
          { about: t('year.use.talks'), groups: use?.talks },
          { about: t('year.use.plans'), groups: use?.plans },
        ].map((told) => ({ part: t('year.use.title'), period: name, isRounded: true, ...told })),
      ),
    ),
    ...report.years.flatMap((then) => {
      const period = String(then.year);
      const coverage = t('year.coverage.title');
      return rowsOf(
        t,
        labels,
        [
          { part: t('year.use.title'), about: t('year.file.talked'), groups: then.talks },
          { part: coverage, about: t('year.coverage.all'), groups: then.coverage },
          ...then.parts.map(({ name, groups }) => ({ part: coverage, about: name, groups })),
          { part: coverage, about: t('year.coverage.types'), groups: then.types },
          ...rightsOfYear(t).map(({ text, of }) => ({
            ...{ part: t('year.rights.title'), about: text },
            groups: of(then),
          })),
        ].map((told) => ({ period, isRounded: true, ...told })),
      );
    }),
    ...report.developments.flatMap(({ rounds }) =>
      rounds.flatMap((then) => rowsOf(t, then.labels, toldBy(t, then))),
    ),
  ];
}

/** What a round says of its themes and of how its talks were. */
function toldBy(t: Translate, { release, themes, evaluations }: Insight): Told[] {
  const period = releaseName(t, release);
  return [
    ...themes.flatMap(({ name, cards, agreements, statements }) =>
      [
        { about: t('insight.cards'), groups: cards },
        { about: t('insight.agreements'), groups: agreements },
        ...statements.map(({ text, groups }) => ({ about: text, groups })),
      ].map((told) => ({ part: name, period, isRounded: false, ...told })),
    ),
    ...evaluations.map(({ side, question, groups }) => ({
      ...{ part: t('insight.evaluation.title'), period, groups, isRounded: true },
      about: `${t(`insight.evaluation.${question}`)} (${t(`insight.evaluation.${side}`)})`,
    })),
  ];
}

function rowsOf(t: Translate, labels: Labels, told: readonly Told[]): string[][] {
  return told.flatMap(({ part, period, about, groups, isRounded }) => {
    const rounded = t(isRounded ? 'year.file.yes' : 'year.file.no');
    if (groups === undefined) return [];
    if (groups === null) return [[part, period, about, '', t('year.withheld'), rounded]];
    return groups.map(({ words, count }) => [
      ...[part, period, about],
      ...[wordsSaid(t, labels, words), String(count), rounded],
    ]);
  });
}
