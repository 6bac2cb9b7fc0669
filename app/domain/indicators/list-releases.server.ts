import { cycles } from 'db/schema/cycles';
import { figureReleases } from 'db/schema/insight';
import { eq, isNotNull } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import type { Release } from './release-figures.server';

/** What figures have been made of, the latest first; `name` is null for the talks outside rounds in a year. */
export type ListedRelease = Pick<Release, 'id' | 'year' | 'type' | 'fewest' | 'cycleId'> & {
  name: string | null;
};

/** The rounds, and years outside rounds, that there are figures of, the latest first. For HR. */
export function listReleases(ctx: Context): ListedRelease[] {
  authorizeFunction(ctx.actor, 'see-figures');
  const { id, year, type, fewest, cycleId } = figureReleases;
  return ctx.db
    .select({ id, year, type, fewest, cycleId, name: cycles.name, startsOn: cycles.startsOn })
    .from(figureReleases)
    .leftJoin(cycles, eq(cycles.id, figureReleases.cycleId))
    .where(isNotNull(figureReleases.completedAt))
    .all()
    .map(({ startsOn, ...release }) => ({ ...release, from: startsOn ?? `${release.year}-12-31` }))
    .sort((a, b) => b.from.localeCompare(a.from) || a.type.localeCompare(b.type))
    .map(({ from: _, ...release }) => release);
}
