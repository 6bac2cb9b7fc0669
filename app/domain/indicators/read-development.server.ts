import type { Context } from '../context';
import { type ListedRelease, listReleases } from './list-releases.server';
import { type Insight, type InsightFilter, insightOf, readInsight } from './read-insight.server';
import type { ThemeFigures } from './themes.rules';

/** So many rounds are looked back on at most. */
const MOST_ROUNDS = 6;

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

/** Every theme of a round from round to round. The caller has been allowed to see it. */
export function developmentsOf(ctx: Context, insight: Insight): Pick<Development, 'theme' | 'rounds'>[] {
  const rounds = roundsLike(ctx, insight);
  return insight.themes.map((theme) => ({ theme, rounds: followed(rounds, theme) }));
}

const themeIn = ({ themes }: Insight, { frameworkId, id }: Pick<ThemeFigures, 'frameworkId' | 'id'>) =>
  themes.find((theme) => theme.frameworkId === frameworkId && theme.id === id);

/** The rounds of the same kind that have anything of the same place, the earliest first. */
function roundsLike(ctx: Context, insight: Insight): Insight[] {
  const { release, place } = insight;
  return listReleases(ctx)
    .filter(({ type }) => type === release.type)
    .slice(0, MOST_ROUNDS)
    .toReversed()
    .map((one) => (one.id === release.id ? insight : insightOf(ctx, one, place)))
    .filter((then) => then.place.role === place.role && then.place.unitId === place.unitId);
}

function followed(rounds: readonly Insight[], wanted: ThemeFigures): Development['rounds'] {
  return rounds.flatMap((then) => {
    const theme = themeIn(then, wanted);
    const { id, name, year, type } = then.release;
    return theme ? [{ id, name, year, type, theme }] : [];
  });
}
