import { figures } from 'db/schema/insight';
import { units } from 'db/schema/people';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import type { Context } from '../context';
import { storedFramework } from '../frameworks/stored-content.server';
import { newestVersion, versionsUntil } from '../frameworks/templates/in-force.server';
import { pathsOf } from '../people/units/unit-tree.rules';
import { type ListedRelease, listReleases } from './list-releases.server';
import type { FigurePlace } from './places.rules';
import { readFigures } from './read-figures.server';
import { scalesOf } from './scales.server';
import {
  type EvaluationFigure,
  evaluationsIn,
  figuresOfUse,
  type ThemeFigures,
  themesIn,
  type UseFigures,
} from './themes.rules';

/** What is asked for in an address; what there is nothing of is passed over. */
export type InsightFilter = { releaseId: string | null; role: string | null; unitId: string | null };

export type Insight = {
  release: ListedRelease;
  place: FigurePlace & { unitName: string | null; roleName: string | null };
  /** The roles and the units that there are figures of; the units of the chosen role, or of any. */
  roles: { id: string; name: string | null }[];
  units: { id: string; name: string }[];
  themes: ThemeFigures[];
  evaluations: EvaluationFigure[];
  /** Of the whole organisation alone. */
  use: UseFigures;
  /** The organisation's own words of its scales; the usual ones are in the language of the page. */
  labels: Record<string, string>;
};

/**
 * The figures of a round (the latest, unless another is chosen) for the organisation, a role, or a unit with all below
 * it. A unit is of one role at a time: where none is chosen, the first that there are figures of. Null before any are
 * made. For HR.
 */
export function readInsight(ctx: Context, filter: InsightFilter): Insight | null {
  const releases = listReleases(ctx);
  // Nobody comes for the few talks outside rounds first, however late their year was counted.
  const release =
    releases.find(({ id }) => id === filter.releaseId) ??
    releases.find(({ cycleId }) => cycleId !== null) ??
    releases[0];
  return release ? insightOf(ctx, release, filter) : null;
}

export function insightOf(
  ctx: Context,
  release: ListedRelease,
  filter: Omit<InsightFilter, 'releaseId'>,
): Insight {
  const { db } = ctx;
  const known = placesIn(ctx, release.id);
  const lineages = frameworksIn(ctx, release.id);
  const roleNames = new Map(
    lineages.flatMap(({ versions }) =>
      versions.flatMap(({ roles }) => roles.map(({ id, name }) => [id, name])),
    ),
  );
  const levels = new Map(
    lineages.flatMap(({ versions }) =>
      versions.flatMap(({ roles }) => roles.map(({ id, level }) => [id, level])),
    ),
  );
  const roles = [...new Set(known.map(({ role }) => role))]
    .sort((a, b) => (levels.get(a) ?? 99) - (levels.get(b) ?? 99))
    .map((id) => ({ id, name: roleNames.get(id) ?? null }));
  const place = chosenPlace(filter, roles, known);
  const paths = pathsOf(
    db.select({ id: units.id, name: units.name, parentId: units.parentId }).from(units).all(),
  );
  const shown = new Set(
    known.flatMap(({ role, unitId }) =>
      unitId && (filter.role === null || role === place.role) ? [unitId] : [],
    ),
  );
  const found = [...readFigures(db, release.id, place).values()];
  return {
    release,
    place: {
      ...place,
      unitName: place.unitId && (paths.get(place.unitId) ?? null),
      roleName: place.role && (roleNames.get(place.role) ?? null),
    },
    roles,
    units: [...paths].flatMap(([id, name]) => (shown.has(id) ? [{ id, name }] : [])),
    themes: lineages.flatMap(({ first, versions }) => themesIn(first, versions, place.role, found)),
    evaluations: evaluationsIn(found),
    use: place.role === null ? figuresOfUse(found) : null,
    labels: Object.fromEntries(
      lineages
        .flatMap(({ ids }) => scalesOf(db, release.type, ids).flat())
        .flatMap(({ id, label }) => (label === null ? [] : [[id, label]])),
    ),
  };
}

type KnownPlace = { role: string; unitId: string | null };

/** The places of which there is any figure. */
const placesIn = ({ db }: Context, releaseId: string): KnownPlace[] =>
  db
    .selectDistinct({ role: figures.role, unitId: figures.unitId })
    .from(figures)
    .where(and(eq(figures.releaseId, releaseId), isNotNull(figures.role)))
    .all()
    .flatMap(({ role, unitId }) => (role === null ? [] : [{ role, unitId }]));

function chosenPlace(
  { role, unitId }: Omit<InsightFilter, 'releaseId'>,
  roles: readonly { id: string }[],
  known: readonly KnownPlace[],
): FigurePlace {
  const chosen = roles.find(({ id }) => id === role)?.id ?? null;
  if (unitId === null) return { role: chosen, unitId: null };
  const ofUnit = roles.find(({ id }) => known.some((place) => place.unitId === unitId && place.role === id));
  if (chosen === null && !ofUnit) return { role: null, unitId: null };
  return { role: chosen ?? ofUnit?.id ?? null, unitId };
}

/** The frameworks that were talked by, each with its versions, the newest first. */
function frameworksIn(
  { db }: Context,
  releaseId: string,
): { first: string; ids: string[]; versions: Framework[] }[] {
  return db
    .selectDistinct({ first: figures.frameworkId })
    .from(figures)
    .where(and(eq(figures.releaseId, releaseId), isNull(figures.role), isNotNull(figures.frameworkId)))
    .all()
    .flatMap(({ first }) => {
      if (first === null) return [];
      const ids = versionsUntil(db, newestVersion(db, first));
      return [{ first, ids, versions: ids.flatMap((id) => storedFramework(db, id) ?? []) }];
    });
}
