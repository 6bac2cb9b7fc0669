import type { Db } from 'db/client.server';
import { figures } from 'db/schema/insight';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { FigurePlace } from './places.rules';
import { isRounded, leastOf, rounded } from './rounded.rules';
import { fewestNow } from './series.server';
import type { Group } from './word-groups.rules';

const GroupsSchema = z.array(z.object({ words: z.array(z.string()), count: z.number() }));

type Row = typeof figures.$inferSelect;

/** What a figure is about. */
type Subject = Pick<Row, 'frameworkId' | 'kind' | 'subject'>;

/** A figure as it may be seen: nothing where it is withheld, one group without words where only how many is told. */
export type Figure = Subject & { groups: readonly Group[] | null };

const subjectKey = ({ frameworkId, kind, subject }: Subject): string =>
  JSON.stringify([frameworkId, kind, subject]);

/**
 * Every figure of a release at one place, those that are withheld there with nothing. What is made for fewer people
 * than HR has decided since is withheld too: only ever less is seen than was made.
 */
export function readFigures(db: Db, releaseId: string, { role, unitId }: FigurePlace): Map<string, Figure> {
  const fewest = fewestNow(db);
  const rowsAt = (at: FigurePlace) =>
    db
      .select()
      .from(figures)
      .where(
        and(
          eq(figures.releaseId, releaseId),
          at.role === null ? isNull(figures.role) : eq(figures.role, at.role),
          at.unitId === null ? isNull(figures.unitId) : eq(figures.unitId, at.unitId),
        ),
      )
      .all();
  const asked = rowsAt({ role: null, unitId: null });
  const here = new Map(rowsAt({ role, unitId }).map((row) => [subjectKey(row), row]));
  return new Map(
    asked.map(({ frameworkId, kind, subject }) => {
      const key = subjectKey({ frameworkId, kind, subject });
      return [key, { frameworkId, kind, subject, groups: seenGroups(here.get(key), fewest) }];
    }),
  );
}

function seenGroups(row: Row | undefined, fewest: number): readonly Group[] | null {
  if (!row) return null;
  const isAbout = isRounded(row.kind);
  const groups = GroupsSchema.parse(JSON.parse(row.groups)).map(({ words, count }) => ({
    words,
    // Once more: some were kept before they were rounded.
    count: isAbout ? rounded(count) : count,
  }));
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const isEnough = (count: number) => (isAbout ? leastOf(count) : count) >= fewest;
  if (groups.length === 0 || !isEnough(total)) return null;
  return groups.every(({ count }) => isEnough(count)) ? groups : [{ words: [], count: total }];
}
