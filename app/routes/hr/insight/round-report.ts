import { isDivided, type Labels } from '../../../components/insight/figure-words';
import { releaseName } from '../../../components/insight/release-name';
import type { ReportContent } from '../../../domain/indicators/print-report.server';
import type { Insight } from '../../../domain/indicators/read-insight.server';
import type { EvaluationFigure, Groups, ThemeFigures } from '../../../domain/indicators/themes.rules';
import type { Translate } from '../../../i18n/translator';
import { figureChart, figureTable } from './figure-report';

type Section = ReportContent['sections'][number];
type Figure = Groups | undefined;

/** What is the same in every section. */
type Setting = {
  t: Translate;
  labels: Labels;
  kind: 'employees' | 'leaders';
  rounds: readonly Insight[];
  names: string[];
};

/** A figure that is followed from round to round. */
type Followed = { about: string; of: (then: Insight) => Figure };

type RoundReport = {
  insight: Insight;
  /** The rounds that are set beside each other, the earliest first and the one that the report is of last. */
  rounds: readonly Insight[];
  /** How many people a figure is about at least. */
  fewest: number;
};

/** The figures of a round beside those of the rounds before it: no figure that the pages of these rounds have not. */
export function roundReport(
  t: Translate,
  { insight, rounds, fewest }: RoundReport,
): Omit<ReportContent, 'language'> {
  const { release, place } = insight;
  const round = releaseName(t, release);
  const about = placeIn(t, place);
  const setting = settingOf(t, { insight, rounds });
  const { kind, names } = setting;
  return {
    title: t(`insight.report.title.${kind}`, { round }),
    subject: t(`insight.report.subject.${kind}`),
    about,
    facts: [
      { label: t('insight.report.rounds'), text: names.join(', ') },
      { label: t('insight.report.about'), text: about },
      { label: t('insight.report.fewest'), text: t(`insight.report.fewest_text.${kind}`, { fewest }) },
    ],
    sections: [
      ...sectionsOfUse(setting, insight),
      ...developmentSections(t, { insight, rounds }),
      {
        ...{ title: t('insight.how'), charts: [], tables: [] },
        paragraphs: [t('insight.how_text'), t('insight.report.how_to_read')],
      },
    ],
  };
}

type Developments = Pick<RoundReport, 'insight' | 'rounds'>;

const settingOf = (t: Translate, { insight: { release, labels }, rounds }: Developments): Setting => ({
  ...{ t, labels, rounds },
  kind: release.type === 'lus' ? 'leaders' : 'employees',
  names: rounds.map((then) => releaseName(t, then.release)),
});

/** What the same rounds say of each theme and of how the talks were, for a report that says more than that. */
export function developmentSections(t: Translate, developments: Developments): Section[] {
  const setting = settingOf(t, developments);
  const { insight } = developments;
  return [
    ...insight.themes.map((theme) => themeSection(setting, theme)),
    ...sectionsOfEvaluation(setting, insight),
  ];
}

/** Everybody, a role, or a role in a unit. */
function placeIn(t: Translate, { role, roleName, unitName }: Insight['place']): string {
  if (role === null) return t('insight.any_unit');
  const name = roleName ?? t('insight.few_role');
  return unitName === null ? name : `${name}, ${unitName}`;
}

function sectionsOfUse(setting: Setting, { use }: Insight): Section[] {
  if (!use) return [];
  const { t } = setting;
  const figures: Followed[] = [
    { about: t('insight.use.talks'), of: (then) => then.use?.talks },
    { about: t('insight.use.plans'), of: (then) => then.use?.plans },
  ];
  return [
    {
      title: t('insight.use.title'),
      paragraphs: [t('insight.use.as_of')],
      charts: chartsOf(setting, t('insight.report.use_chart'), figures),
      tables: [tableOf(setting, t('insight.report.about'), figures)],
    },
  ];
}

/** What a theme says: a chart of its statements, and a table of everything. */
function themeSection(setting: Setting, theme: ThemeFigures): Section {
  const { t, kind } = setting;
  const statements = theme.statements.map(
    ({ id, text }): Followed => ({
      about: text,
      of: (then) => themeIn(then, theme)?.statements.find((one) => one.id === id)?.groups,
    }),
  );
  const wishes: Followed[] = [
    { about: t('insight.cards'), of: (then) => themeIn(then, theme)?.cards },
    { about: t('insight.agreements'), of: (then) => themeIn(then, theme)?.agreements },
  ];
  const asked = wishes.filter(({ of }) => setting.rounds.some((then) => of(then) !== undefined));
  return {
    title: theme.name,
    paragraphs: theme.indicators,
    charts:
      statements.length > 0
        ? chartsOf(setting, t(`insight.report.statements_chart.${kind}`), statements)
        : chartsOf(setting, t('insight.report.wishes_chart'), asked),
    tables: [tableOf(setting, t('insight.report.statement'), [...statements, ...asked])],
  };
}

const themeIn = ({ themes }: Insight, { frameworkId, id }: ThemeFigures) =>
  themes.find((theme) => theme.frameworkId === frameworkId && theme.id === id);

function sectionsOfEvaluation(setting: Setting, { evaluations }: Insight): Section[] {
  if (evaluations.length === 0) return [];
  const { t } = setting;
  const figures = evaluations.map(
    ({ side, question }): Followed => ({
      about: `${t(`insight.evaluation.${question}`)} (${t(`insight.evaluation.${side}`)})`,
      of: (then) => evaluationIn(then, { side, question }),
    }),
  );
  return [
    {
      ...{ title: t('insight.evaluation.title'), paragraphs: [t('insight.evaluation.rounded')] },
      charts: chartsOf(setting, t('insight.evaluation.caption'), figures),
      tables: [tableOf(setting, t('insight.evaluation.question'), figures)],
    },
  ];
}

const evaluationIn = (
  { evaluations }: Insight,
  { side, question }: Pick<EvaluationFigure, 'side' | 'question'>,
): Figure => evaluations.find((one) => one.side === side && one.question === question)?.groups;

/** Rounds as bars under what they are about; where there is one round alone, what it is about beside its bar. */
function chartsOf({ t, labels, rounds, names }: Setting, title: string, figures: readonly Followed[]) {
  const [only, ...more] = rounds;
  const bars =
    only && more.length === 0
      ? figures.map(({ about, of }) => ({ label: about, groups: of(only) }))
      : figures.flatMap(({ about, of }) =>
          rounds.map((then, at) => ({ about, label: names[at] ?? '', groups: of(then) })),
        );
  if (!isDivided(bars.map(({ groups }) => groups))) return [];
  const alt = t('insight.report.alt', { title, count: figures.length, rounds: names.join(', ') });
  return [figureChart(t, labels, { title, alt, bars })];
}

function tableOf({ t, labels, rounds, names }: Setting, head: string, figures: readonly Followed[]) {
  return figureTable(t, labels, {
    ...{ head, columns: names },
    rows: figures.map(({ about, of }) => ({ about, figures: rounds.map(of) })),
  });
}
