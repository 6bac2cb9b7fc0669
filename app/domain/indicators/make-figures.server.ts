import type { Db, Transaction } from 'db/client.server';
import { contributions, figures } from 'db/schema/insight';
import { units } from 'db/schema/people';
import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { versionsUntil } from '../frameworks/templates/in-force.server';
import { newId } from '../ids';
import { ORGANISATION, placesOf, type Said } from './places.rules';
import type { Release } from './release-figures.server';
import { fewestRounded, isRounded } from './rounded.rules';
import { scalesOf } from './scales.server';
import { publishable } from './suppression.rules';
import { told } from './told.rules';
import { AGREEMENT, CARD, EVALUATION_ANSWERS, UNANSWERED } from './values.rules';

type Contribution = typeof contributions.$inferSelect;

/**
 * Makes the figures of the next statement, theme or question of a release, and deletes what they are made of. Says
 * whether there was one. All of what is contributed about it is counted: a release takes in nothing more once begun.
 */
export function makeFigures(db: Db, tx: Transaction, release: Release): boolean {
  const next = tx.select().from(contributions).where(inSeries(release)).limit(1).get();
  if (!next) return false;
  const { kind, subject } = next;
  const same = and(inSeries(release), eq(contributions.kind, kind), eq(contributions.subject, subject));
  const lineage = next.frameworkId === null ? null : lineageOf(tx, next.frameworkId, same);
  const about = and(
    same,
    lineage === null
      ? isNull(contributions.frameworkId)
      : inArray(contributions.frameworkId, lineage.versions),
  );
  const rows = tx
    .select({
      role: contributions.role,
      unitId: contributions.unitId,
      value: contributions.value,
      count: count(),
    })
    .from(contributions)
    .where(about)
    .groupBy(contributions.role, contributions.unitId, contributions.value)
    .all();
  store(
    tx,
    release,
    { kind, subject, frameworkId: lineage?.first ?? null },
    rows,
    wordsOf(db, next, lineage, rows),
  );
  tx.delete(contributions).where(about).run();
  return true;
}

const inSeries = ({ cycleId, year, type }: Release) =>
  cycleId === null
    ? and(eq(contributions.year, year), eq(contributions.type, type), isNull(contributions.cycleId))
    : eq(contributions.cycleId, cycleId);

type Lineage = { first: string; versions: string[] };

/** The versions of one framework among those that were talked by, under the id of the first that ever was. */
function lineageOf(tx: Transaction, frameworkId: string, same: ReturnType<typeof and>): Lineage {
  const firstOf = (id: string) => versionsUntil(tx, id).at(-1) ?? id;
  const first = firstOf(frameworkId);
  const versions = tx
    .selectDistinct({ id: contributions.frameworkId })
    .from(contributions)
    .where(same)
    .all()
    .flatMap(({ id }) => (id !== null && firstOf(id) === first ? [id] : []));
  return { first, versions };
}

/** Everything that could have been said, whether or not anybody has: what nobody said is not to be told either. */
function wordsOf(
  db: Db,
  { kind, type }: Contribution,
  lineage: Lineage | null,
  rows: readonly Said[],
): string[] {
  if (kind === 'theme-card') return Object.values(CARD);
  if (kind === 'agreement') return Object.values(AGREEMENT);
  if (kind === 'evaluation') return [...EVALUATION_ANSWERS];
  const scales = scalesOf(db, type, lineage?.versions ?? []).map((scale) => scale.map(({ id }) => id));
  const said = rows.map(({ value }) => value);
  const words = new Set([...scales.flat(), ...said].filter((word) => word !== UNANSWERED));
  return [...words, UNANSWERED];
}

function store(
  tx: Transaction,
  { id: releaseId, fewest }: Release,
  about: Pick<Contribution, 'kind' | 'subject' | 'frameworkId'>,
  rows: readonly Said[],
  words: readonly string[],
): void {
  const tree = tx.select({ id: units.id, parentId: units.parentId }).from(units).all();
  const { places, placeOf } = placesOf(rows, tree);
  const isAbout = isRounded(about.kind);
  const seen = publishable(places, words, isAbout ? fewestRounded(fewest) : fewest);
  for (const { id } of places) {
    const groups = seen.get(id);
    // That the organisation was asked is known; of a part of it not even that.
    if (!groups && id !== ORGANISATION) continue;
    tx.insert(figures)
      .values({
        id: newId(),
        releaseId,
        ...placeOf(id),
        ...about,
        groups: JSON.stringify(told(groups ?? [], isAbout)),
      })
      .run();
  }
}
