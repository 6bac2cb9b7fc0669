import { formatDate, formatDay } from '../../../components/dates/format';
import { figureLines, isDivided } from '../../../components/insight/figure-words';
import { rightsOfYear } from '../../../components/year/year-rights';
import { hadTheTalk, owedOf, yearLabels, yearLines } from '../../../components/year/year-words';
import type { ReportContent } from '../../../domain/indicators/print-report.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import type { MadeYearReport } from '../../../domain/year-report/read-year-report.server';
import type { Language } from '../../../i18n/language';
import type { Translate } from '../../../i18n/translator';
import { developmentSections } from '../insight/round-report';
import { coverageChart, themesChart, yearsChart } from './year-charts';

type Section = ReportContent['sections'][number];

/** What the page of a year says as a report, with every statement of the rounds besides. */
export function yearReport(
  t: Translate,
  language: Language,
  report: MadeYearReport,
): Omit<ReportContent, 'language'> {
  const { year, numbers, fewest } = report;
  const made = t('year.made', {
    day: formatDay(numbers.madeAt, language),
    asOf: formatDate(numbers.asOf, language),
  });
  return {
    title: t('year.report.title', { year }),
    subject: t('year.report.subject'),
    about: t('year.report.about'),
    facts: [
      { label: t('year.report.year'), text: String(year) },
      { label: t('year.report.made'), text: made },
      { label: t('year.report.fewest'), text: t('year.report.fewest_text', { fewest }) },
    ],
    sections: [
      sectionOfUse(t, language, report),
      coverageSection(t, language, report),
      rightsSection(t, report),
      yearsSection(t, report),
      ...themeSections(t, report),
      {
        ...{ title: t('year.how'), charts: [], tables: [] },
        paragraphs: [
          t('year.how_counted'),
          t('year.how_rounded', { fewest }),
          ...(report.developments.length > 0 ? [t('insight.report.how_to_read')] : []),
        ],
      },
    ],
  };
}

function sectionOfUse(t: Translate, language: Language, { year, numbers, rounds }: MadeYearReport): Section {
  const [talked] = numbers.talks ?? [];
  const lines = (use: (typeof rounds)[number]['use'], of: 'talks' | 'plans') =>
    use ? figureLines(t, {}, use[of]) : [t('year.use.not_yet')];
  return {
    title: t('year.use.title'),
    paragraphs: [
      talked ? t('year.use.talked', { count: talked.count, year }) : t('year.use.talked_few', { year }),
      t(rounds.length === 0 ? 'year.use.none' : 'year.use.exact', { year }),
    ],
    charts: [],
    tables: [
      {
        columns: [
          { title: t('year.use.round'), share: 0.36 },
          { title: t('year.use.talks'), share: 0.32 },
          { title: t('year.use.plans'), share: 0.32 },
        ],
        rows: rounds.map(({ name, startsOn, endsOn, use }) => [
          [
            name,
            t('year.use.days', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) }),
          ],
          lines(use, 'talks'),
          lines(use, 'plans'),
        ]),
      },
    ],
  };
}

function coverageSection(t: Translate, language: Language, report: MadeYearReport): Section {
  const { year, numbers } = report;
  const rows = [
    { name: t('year.coverage.all'), groups: numbers.coverage },
    ...numbers.parts.map(({ name, groups }) => ({ name, groups })),
  ];
  return {
    title: t('year.coverage.title'),
    paragraphs: [
      t('year.coverage.lead', { year, asOf: formatDate(numbers.asOf, language) }),
      t('year.coverage.parts'),
    ],
    charts: isDivided(rows.map(({ groups }) => groups)) ? [coverageChart(t, report)] : [],
    tables: [
      coverageTable(t, t('year.coverage.part'), rows),
      {
        columns: [{ title: t('year.coverage.types'), share: 1 }],
        rows: [[yearLines(t, yearLabels(t), numbers.types)]],
      },
    ],
  };
}

const coverageTable = (
  t: Translate,
  head: string,
  rows: readonly { name: string; groups: Groups }[],
): Section['tables'][number] => ({
  columns: [
    { title: head, share: 0.34 },
    { title: t('year.coverage.had'), share: 0.18, align: 'end' },
    { title: t('year.coverage.spread'), share: 0.48 },
  ],
  rows: rows.map(({ name, groups }) => [
    [name],
    [hadTheTalk(t, groups) ?? t('year.withheld')],
    yearLines(t, yearLabels(t), groups),
  ]),
});

/** How wide the columns of the years are among the rights, as a part of the table: one at most, and all of them. */
const A_YEAR = 0.24;
const ALL_YEARS = 0.6;

function rightsSection(t: Translate, { years }: MadeYearReport): Section {
  const share = Math.min(A_YEAR, ALL_YEARS / years.length);
  return {
    title: t('year.rights.title'),
    paragraphs: [t('year.rights.lead')],
    charts: [],
    tables: [
      {
        columns: [
          { title: t('year.rights.right'), share: 1 - share * years.length },
          ...years.map(({ year }) => ({ title: String(year), share })),
        ],
        rows: rightsOfYear(t).map(({ text, of }) => [[text], ...years.map((then) => [owedOf(t, of(then))])]),
      },
    ],
  };
}

function yearsSection(t: Translate, report: MadeYearReport): Section {
  const { years } = report;
  const rows = years.map(({ year, coverage }) => ({ name: String(year), groups: coverage }));
  const told = [t(report.developments.length === 0 ? 'year.trends.none' : 'year.trends.exact')];
  if (years.length === 1)
    return {
      ...{ title: t('year.trends.title'), charts: [], tables: [] },
      paragraphs: [t('year.trends.one_year'), ...told],
    };
  return {
    ...{ title: t('year.trends.title'), paragraphs: told },
    charts: isDivided(rows.map(({ groups }) => groups)) ? [yearsChart(t, report)] : [],
    tables: [coverageTable(t, t('year.trends.year'), rows)],
  };
}

/** Each kind of talk by itself: what is agreed on at a glance, then every theme and how the talks were. */
function themeSections(t: Translate, { developments }: MadeYearReport): Section[] {
  return developments.flatMap((development): Section[] => {
    const { type, rounds } = development;
    const insight = rounds.at(-1);
    if (!insight) return [];
    const kind = t(`common.type.${type}`);
    const agreed = rounds.flatMap(({ themes }) => themes.map(({ agreements }) => agreements));
    return [
      ...(isDivided(agreed)
        ? [
            {
              ...{ title: t('year.trends.themes', { type: kind }), paragraphs: [], tables: [] },
              charts: [themesChart(t, development)],
            },
          ]
        : []),
      ...developmentSections(t, { insight, rounds }).map((section) => ({
        ...section,
        title: t('year.report.of_type', { type: kind, title: section.title }),
      })),
    ];
  });
}
