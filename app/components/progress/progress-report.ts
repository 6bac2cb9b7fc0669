import type { Progress } from '../../domain/cycles/progress/read-progress.server';
import {
  ALWAYS_SHOWN,
  STEPS_TIMED,
  type Stage,
  shownStages,
  type Tally,
} from '../../domain/cycles/progress/stages.rules';
import { unitsWithin } from '../../domain/cycles/progress/unit-progress.rules';
import type { ReportContent } from '../../domain/indicators/print-report.server';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { formatDate } from '../dates/format';
import { daysInWords } from './in-words';

/** More leaders than this are no document: whoever wants them all takes the spreadsheet. */
const MOST_LEADERS = 200;

type Section = ReportContent['sections'][number];
type Table = Section['tables'][number];
type Row = Tally & { name: string };

/** How far a round is as a document: the chosen unit and those right below it, their leaders, and the days that steps take. */
export function progressReport(t: Translate, language: Language, progress: Progress): ReportContent {
  const { round, all, path } = progress;
  const day = (date: string) => formatDate(date, language);
  const about = path.at(-1)?.name ?? t('progress.whole');
  const units = unitsWithin(progress.units, path.at(-1)?.id ?? null);
  const rows: Row[] = [{ name: t('progress.sum'), ...all }, ...units];
  return {
    language,
    title: t('progress.report.title', { name: round.name }),
    subject: t('progress.report.subject'),
    about,
    facts: [
      { label: t('progress.report.round'), text: round.name },
      { label: t('progress.report.about'), text: about },
      { label: t('progress.report.hold_by'), text: day(round.endsOn) },
      { label: t('progress.report.sign_by'), text: day(round.signBy) },
      { label: t('progress.report.state'), text: t(`progress.report.states.${round.state}`) },
    ],
    sections: [
      statusSection(t, rows),
      leaderSection(t, progress.leaders),
      {
        title: t('progress.pace'),
        paragraphs: [t('progress.pace_lead')],
        charts: [],
        tables: [paceTable(t, t('progress.unit'), rows)],
      },
      {
        title: t('progress.explain.summary'),
        paragraphs: [
          t('progress.explain.once'),
          ...shownStages(all.counts).map((stage) =>
            t('progress.because', {
              stage: t(`progress.stages.${stage}`),
              why: t(`progress.explain.${stage}`),
            }),
          ),
        ],
        charts: [],
        tables: [],
      },
    ],
  };
}

function statusSection(t: Translate, rows: readonly Row[]): Section {
  const [all] = rows;
  const held = t('progress.held_of', { held: all?.held ?? 0, count: all?.owed ?? 0 });
  const said = { held, signed: t('progress.signed_of', { signed: all?.signed ?? 0 }) };
  const excused = all?.counts.excused ?? 0;
  const inWords =
    excused > 0
      ? t('progress.in_words_excused', { ...said, excused: t('progress.excused', { count: excused }) })
      : t('progress.in_words', said);
  const rest = restOf(rows);
  return {
    title: t('progress.report.status'),
    paragraphs: [inWords],
    charts: [
      {
        title: t('progress.report.chart'),
        alt: t('progress.report.chart_alt', said),
        words: [
          ...ALWAYS_SHOWN.map((stage) => t(`progress.stages.${stage}`)),
          ...(rest.length > 0 ? [t('progress.report.rest')] : []),
        ],
        bars: rows.map(({ name, total, counts }) => ({
          label: name,
          counts: [
            ...ALWAYS_SHOWN.map((stage) => counts[stage]),
            ...(rest.length > 0 ? [rest.reduce((sum, stage) => sum + counts[stage], 0)] : []),
          ],
          ...(total === 0 && { instead: t('progress.report.nobody') }),
        })),
      },
    ],
    tables: tallyTables(t, t('progress.unit'), rows),
  };
}

function leaderSection(t: Translate, leaders: readonly Row[]): Section {
  const title = t('progress.by_leader');
  const tooMany = leaders.length > MOST_LEADERS;
  if (tooMany || leaders.length === 0) {
    const why = tooMany
      ? t('progress.report.too_many', { count: leaders.length })
      : t('progress.report.no_leaders');
    return { title, paragraphs: [why], charts: [], tables: [] };
  }
  return {
    title,
    paragraphs: [t('progress.leaders_caption', { count: leaders.length })],
    charts: [],
    tables: tallyTables(t, t('progress.leader'), leaders),
  };
}

/** The stages that somebody is in besides those that everybody goes through. */
const restOf = (rows: readonly Row[]): Stage[] => [
  ...new Set(
    rows.flatMap(({ counts }) => shownStages(counts)).filter((stage) => !ALWAYS_SHOWN.includes(stage)),
  ),
];

/** Of the width; the headings decide how narrow a column can be. */
const SHARES: Partial<Record<Stage, number>> = {
  invited: 0.1,
  'called-in': 0.1,
  shared: 0.1,
  held: 0.085,
  'to-sign': 0.12,
  signed: 0.14,
};
const SHARE = { total: 0.09, rest: 0.14 };

/** The steps in one table, and those who are elsewhere in another where there are any: a page has no room for all. */
function tallyTables(t: Translate, header: string, rows: readonly Row[]): Table[] {
  const rest = restOf(rows);
  const elsewhere = rows.filter(({ counts }) => rest.some((stage) => counts[stage] > 0));
  return [
    tallyTable(t, header, rows, ALWAYS_SHOWN, true),
    ...(rest.length > 0 ? [tallyTable(t, header, elsewhere, rest, false)] : []),
  ];
}

function tallyTable(
  t: Translate,
  header: string,
  rows: readonly Row[],
  stages: readonly Stage[],
  withTotal: boolean,
): Table {
  const numbers = [
    ...(withTotal ? [{ title: t('progress.total'), share: SHARE.total, of: ({ total }: Row) => total }] : []),
    ...stages.map((stage) => ({
      title: t(`progress.stages.${stage}`),
      share: SHARES[stage] ?? SHARE.rest,
      of: ({ counts }: Row) => counts[stage],
    })),
  ];
  const left = 1 - numbers.reduce((sum, { share }) => sum + share, 0);
  return {
    columns: [
      { title: header, share: left },
      ...numbers.map(({ title, share }) => ({ title, share, align: 'end' as const })),
    ],
    rows: rows.map((row) => [[row.name], ...numbers.map(({ of }) => [String(of(row))])]),
  };
}

function paceTable(t: Translate, header: string, rows: readonly Row[]): Table {
  return {
    columns: [
      { title: header, share: 0.28 },
      ...STEPS_TIMED.map((step) => ({ title: t(`progress.steps.${step}`), share: 0.18 })),
    ],
    rows: rows.map(({ name, medians }) => [
      [name],
      ...STEPS_TIMED.map((step) => [daysInWords(t, medians[step])]),
    ]),
  };
}
