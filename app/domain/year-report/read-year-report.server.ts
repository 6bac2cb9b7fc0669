import { cycles } from 'db/schema/cycles';
import { figureReleases } from 'db/schema/insight';
import { and, asc, between, eq, isNotNull, ne } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { listReleases } from '../indicators/list-releases.server';
import { roundsUntil } from '../indicators/read-development.server';
import { readFigures } from '../indicators/read-figures.server';
import { type Insight, insightOf } from '../indicators/read-insight.server';
import { type CycleType, fewestNow } from '../indicators/series.server';
import { figuresOfUse, type UseFigures } from '../indicators/themes.rules';
import { madeYears, readYearNumbers, type YearNumbers } from './read-year-numbers.server';
import { canBeMadeUp, dayOfYear, firstDayToMakeUp, yearOf } from './years.rules';

/** So many years are beside each other at most. */
const MOST_YEARS = 4;
const TYPES = ['lus', 'mus', 'grus'] as const satisfies readonly CycleType[];
const EVERYBODY = { role: null, unitId: null };

/** A round that began in the year; nothing of its use until its figures are made. */
type RoundOfYear = {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  use: UseFigures;
};

/** The rounds of a kind beside each other, the earliest first and the latest of the year last. */
export type DevelopmentOfType = { type: CycleType; rounds: Insight[] };

export type MadeYearReport = {
  year: number;
  numbers: YearNumbers;
  rounds: RoundOfYear[];
  /** The years until this one that are made up, the earliest first. */
  years: YearNumbers[];
  developments: DevelopmentOfType[];
  /** How many people a number is about at least. */
  fewest: number;
};

export type YearPage = {
  year: number;
  /** What can be chosen, the latest first. */
  years: number[];
  /** Null where the year is not made up. */
  report: MadeYearReport | null;
  /** The day whose employees it would be of, where HR can make the year up now; null where that is not now. */
  makeUpOn: string | null;
  /** The day from which it can be made up. */
  from: string;
};

/** The report of a year: of the latest that is made up unless another is chosen, or of this year. For HR. */
export function readYearPage(ctx: Context, wanted: number | null): YearPage {
  authorizeFunction(ctx.actor, 'see-figures');
  const today = civilDateOf(ctx.now);
  const made = madeYears(ctx.db).map(({ year }) => year);
  const thisYear = yearOf(today);
  const years = [...new Set([...made, thisYear, thisYear - 1])].sort((a, b) => b - a);
  const year = years.find((one) => one === wanted) ?? made[0] ?? thisYear;
  return {
    ...{ year, years },
    report: readYearReport(ctx, year),
    makeUpOn: canBeMadeUp(year, today) && !made.includes(year) ? dayOfYear(year, today) : null,
    from: firstDayToMakeUp(year),
  };
}

/** Everything that is told of a year that is made up; null where it is not. For HR. */
export function readYearReport(ctx: Context, year: number): MadeYearReport | null {
  authorizeFunction(ctx.actor, 'see-figures');
  const years = madeYears(ctx.db)
    .filter((made) => made.year <= year)
    .slice(0, MOST_YEARS)
    .map((made) => readYearNumbers(ctx.db, made));
  const [numbers] = years;
  if (numbers?.year !== year) return null;
  return {
    ...{ year, numbers },
    rounds: roundsOf(ctx, year),
    years: years.toReversed(),
    developments: developmentsUntil(ctx, year),
    fewest: Math.max(numbers.fewest, fewestNow(ctx.db)),
  };
}

function roundsOf({ db }: Context, year: number): RoundOfYear[] {
  const { id, name, startsOn, endsOn } = cycles;
  return db
    .select({ id, name, startsOn, endsOn, releaseId: figureReleases.id })
    .from(cycles)
    .leftJoin(
      figureReleases,
      and(eq(figureReleases.cycleId, cycles.id), isNotNull(figureReleases.completedAt)),
    )
    .where(and(between(startsOn, `${year}-01-01`, `${year}-12-31`), ne(cycles.state, 'draft')))
    .orderBy(asc(startsOn), asc(name))
    .all()
    .map(({ releaseId, ...round }) => ({
      ...round,
      use: releaseId === null ? null : figuresOfUse([...readFigures(db, releaseId, EVERYBODY).values()]),
    }));
}

/** Of each kind of talk the latest round until the end of the year; where there was none, what was said outside rounds. */
function developmentsUntil(ctx: Context, year: number): DevelopmentOfType[] {
  const until = listReleases(ctx).filter((release) => release.year <= year);
  return TYPES.flatMap((type) => {
    const ofType = until.filter((release) => release.type === type);
    const latest = ofType.find(({ cycleId }) => cycleId !== null) ?? ofType[0];
    return latest ? [{ type, rounds: roundsUntil(ctx, insightOf(ctx, latest, EVERYBODY)) }] : [];
  });
}
