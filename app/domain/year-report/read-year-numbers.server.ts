import type { Db } from 'db/client.server';
import { yearFigures, yearReports } from 'db/schema/insight';
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { leastOf } from '../indicators/rounded.rules';
import { fewestNow } from '../indicators/series.server';
import type { Groups } from '../indicators/themes.rules';
import { RIGHTS, type Right } from '../rights/rights.rules';
import { inOneWord } from './year-words.rules';

type Made = typeof yearReports.$inferSelect;
type Row = typeof yearFigures.$inferSelect;

/** The numbers of a year as they may be seen: each rounded, nothing where it is withheld. */
export type YearNumbers = Made & {
  /** How many have had a talk in the year, those who have left counted too. */
  talks: Groups;
  coverage: Groups;
  /** Parts of the organisation with all below them, those alone that there is anything of. */
  parts: { unitId: string; name: string; groups: NonNullable<Groups> }[];
  types: Groups;
  rights: Record<Right, Groups>;
  wishes: Groups;
};

const GroupsSchema = z.array(z.object({ words: z.array(z.string()), count: z.number() }));

/** Years that have been made up, the latest first. The caller has been allowed to see them. */
export const madeYears = (db: Db): Made[] =>
  db.select().from(yearReports).orderBy(desc(yearReports.year)).all();

/** What is kept of a year that has been made up, below the number in force nothing. The caller has been allowed to see it. */
export function readYearNumbers(db: Db, made: Made): YearNumbers {
  const rows = db.select().from(yearFigures).where(eq(yearFigures.year, made.year)).all();
  const fewest = fewestNow(db);
  const groupsOf = (row: Row | undefined) => seenGroups(row, fewest);
  const whole = (kind: Row['kind'], subject: Row['subject'] = '') =>
    groupsOf(rows.find((row) => row.kind === kind && row.subject === subject && row.unitId === null));
  const right = (one: Right): [Right, Groups] => [one, whole('right', one)];
  return {
    ...made,
    talks: whole('talks'),
    coverage: whole('coverage'),
    parts: rows.flatMap((row) => {
      const groups = row.kind === 'coverage' ? groupsOf(row) : null;
      const { unitId, unitName } = row;
      return groups && unitId !== null ? [{ unitId, name: unitName ?? '', groups }] : [];
    }),
    types: whole('type'),
    rights: rightsOf(RIGHTS.map(right)),
    wishes: whole('wish'),
  };
}

function rightsOf(all: readonly [Right, Groups][]): Record<Right, Groups> {
  const of = new Map(all);
  const groups = (right: Right) => of.get(right) ?? null;
  return {
    talk: groups('talk'),
    plan: groups('plan'),
    'after-leave': groups('after-leave'),
    'lus-first': groups('lus-first'),
  };
}

/** What HR has asked for since is held by what a rounded number can have been at least. */
function seenGroups(row: Row | undefined, fewest: number): Groups {
  const kept = row ? GroupsSchema.parse(JSON.parse(row.groups)) : [];
  const groups = kept.map(({ words, count }) => ({ words: inOneWord(words), count }));
  if (groups.length === 0) return null;
  if (groups.every(({ count }) => leastOf(count) >= fewest)) return groups;
  const count = groups.reduce((total, group) => total + group.count, 0);
  const least = groups.reduce((total, group) => total + leastOf(group.count), 0);
  return least >= fewest ? [{ words: [], count }] : null;
}
