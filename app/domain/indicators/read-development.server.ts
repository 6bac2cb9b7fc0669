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
  { frameworkId, themeId }: { frameworkId: string; themeId: string },
): Development | null {
  const insight = readInsight(ctx, filter);
  const find = ({ themes }: Insight) =>
    themes.find((theme) => theme.frameworkId === frameworkId && theme.id === themeId);
  const theme = insight && find(insight);
  if (!insight || !theme) return null;
  const { release, place } = insight;
  const rounds = listReleases(ctx)
    .filter(({ type }) => type === release.type)
    .slice(0, MOST_ROUNDS)
    .toReversed()
    .flatMap((one) => {
      const then = one.id === release.id ? insight : insightOf(ctx, one, place);
      const found = find(then);
      const samePlace = then.place.role === place.role && then.place.unitId === place.unitId;
      return found && samePlace
        ? [{ id: one.id, name: one.name, year: one.year, type: one.type, theme: found }]
        : [];
    });
  return { place, theme, rounds, labels: insight.labels, insight };
}
