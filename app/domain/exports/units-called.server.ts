import { type SQL, sql } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { splitWords } from '../people/search-words.rules';

const MOST_NAMED = 5;

/** Ids of the units with all of the words in their name, each from its beginning. */
function unitsCalled(text: string): SQL {
  const words = splitWords(text);
  if (words.length === 0) return sql`select null as unit_id where 0`;
  const match = `name : (${words.map((word) => `"${word}"*`).join(' AND ')})`;
  return sql`select unit_id from units_search where units_search match ${match}`;
}

/** The same with those below them. */
export const unitsCalledAndBelow = (text: string): SQL => sql`
  with recursive below(id) as (
    select unit_id from (${unitsCalled(text)})
    union select units.id from units join below on units.parent_id = below.id
  ) select id from below`;

/** Which units the words of a filter mean, so that nobody exports those of another by mistake. For HR. */
export function nameUnits(ctx: Context, text: string): { names: string[]; count: number } {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  const found = ctx.db.all<{ name: string; above: string | null }>(sql`
    select units.name as name, upper.name as above from units left join units as upper on upper.id = units.parent_id
    where units.id in (${unitsCalled(text)}) order by units.name`);
  const names = found
    .slice(0, MOST_NAMED)
    .map(({ name, above }) => (above === null ? name : `${name} (${above})`));
  return { names, count: found.length };
}
