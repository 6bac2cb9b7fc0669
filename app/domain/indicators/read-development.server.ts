import type { Context } from '../context';
import { type ListedRelease, listReleases } from './list-releases.server';
import { type Insight, type InsightFilter, insightOf, readInsight } from './read-insight.server';
import type { ThemeFigures } from './themes.rules';

/** So many rounds are on a page at most, and beside each other in a report. */
const MOST_ROUNDS = 6;
const MOST_BESIDE = 4;

export type Development = Pick<Insight, 'place' | 'labels'> & {
  theme: ThemeFigures;
  /** Earlier and later rounds of the same kind, the earliest first. */
  rounds: (Pick<ListedRelease, 'id' | 'name' | 'year' | 'type'> & { theme: ThemeFigures })[];
  insight: Insight;
};

/**
 * A theme from round to round, for the same place in each: what a later version of the framework has kept, by the
 * identity of statement and theme, is followed through. Null where the round says nothing of the theme. For HR.
 */
export function readDevelopment(
  ctx: Context,
  filter: InsightFilter,
  wanted: { frameworkId: string; themeId: string },
): Development | null {
  const insight = readInsight(ctx, filter);
  const theme = insight && themeIn(insight, { frameworkId: wanted.frameworkId, id: wanted.themeId });
  if (!insight || !theme) return null;
  const rounds = followed(roundsLike(ctx, insight), theme);
  return { place: insight.place, theme, rounds, labels: insight.labels, insight };
}

/**
 * A round and those of the same kind before it, as far as there is anything of the same place: the earliest first, the
 * round itself last. The talks outside rounds are compared with those of other years. The caller has been allowed to
 * see them.
 */
export function roundsUntil(ctx: Context, insight: Insight): Insight[] {
  const { id, type, cycleId } = insight.release;
  const alike = listReleases(ctx).filter(
    (one) => one.type === type && (one.cycleId === null) === (cycleId === null),
  );
  const until = alike.slice(alike.findIndex((one) => one.id === id));
  return samePlaceIn(ctx, insight, until).slice(0, MOST_BESIDE).toReversed();
}

const themeIn = ({ themes }: Insight, { frameworkId, id }: Pick<ThemeFigures, 'frameworkId' | 'id'>) =>
  themes.find((theme) => theme.frameworkId === frameworkId && theme.id === id);

/** The rounds of the same kind, earlier and later, the earliest first; of many those around the one that is chosen. */
function roundsLike(ctx: Context, insight: Insight): Insight[] {
  const alike = listReleases(ctx).filter(({ type }) => type === insight.release.type);
  const at = alike.findIndex(({ id }) => id === insight.release.id);
  const from = Math.max(0, Math.min(at - Math.floor(MOST_ROUNDS / 2), alike.length - MOST_ROUNDS));
  return samePlaceIn(ctx, insight, alike.slice(from, from + MOST_ROUNDS)).toReversed();
}

/** The rounds that have anything of the same place. */
const samePlaceIn = (ctx: Context, insight: Insight, releases: readonly ListedRelease[]): Insight[] =>
  releases
    .map((one) => (one.id === insight.release.id ? insight : insightOf(ctx, one, insight.place)))
    .filter(({ place }) => place.role === insight.place.role && place.unitId === insight.place.unitId);

function followed(rounds: readonly Insight[], wanted: ThemeFigures): Development['rounds'] {
  return rounds.flatMap((then) => {
    const theme = themeIn(then, wanted);
    const { id, name, year, type } = then.release;
    return theme ? [{ id, name, year, type, theme }] : [];
  });
}
