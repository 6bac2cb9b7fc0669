import type { Db, Transaction } from 'db/client.server';
import { people, units } from 'db/schema/people';
import { or, sql } from 'drizzle-orm';
import { Refusal } from '../errors';
import { foundByWords } from './search.server';
import { pathsOf } from './units/unit-tree.rules';

const MANY = 50;
const same = (a: string, b: string) => a.toLocaleLowerCase('da') === b.toLocaleLowerCase('da');

/**
 * The id of the leader whom somebody wrote the e-mail, payroll number or whole name of; null for ''.
 * Refuses with `people.leader_unknown`, and with `people.leader_ambiguous` where several have the name.
 */
export function findLeader(db: Db | Transaction, text: string): string | null {
  if (text === '') return null;
  const [found, another] = peopleCalled(db, text);
  if (!found) throw new Refusal('invalid', 'people.leader_unknown');
  if (another) throw new Refusal('invalid', 'people.leader_ambiguous');
  return found;
}

/** Ids of the people who have this e-mail or payroll number, or else this whole name. */
export function peopleCalled(db: Db | Transaction, text: string): string[] {
  const exact = db
    .select({ id: people.id })
    .from(people)
    .where(or(sql`${people.email} = ${text.toLowerCase()}`, sql`${people.employeeNumber} = ${text}`))
    .all();
  const words = foundByWords(text);
  const named =
    exact.length > 0 || !words
      ? exact
      : db
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(sql`${people.id} in (${words})`)
          .limit(MANY)
          .all()
          .filter(({ name }) => same(name, text));
  return named.map(({ id }) => id);
}

/**
 * The id of the unit whose name, code or path ("Center / Børnehus") somebody wrote. Refuses with
 * `people.unit_unknown`, and with `people.unit_ambiguous` where several have the name.
 */
export function findUnit(db: Db | Transaction, text: string): string {
  const [found, another] = unitsCalled(db, text);
  if (!found) throw new Refusal('invalid', 'people.unit_unknown');
  if (another) throw new Refusal('invalid', 'people.unit_ambiguous');
  return found;
}

/** Ids of the units that have this name, code or path. */
export function unitsCalled(db: Db | Transaction, text: string): string[] {
  const all = db.select().from(units).all();
  const byCode = all.filter(({ code }) => code !== null && code === text);
  if (byCode.length > 0) return byCode.map(({ id }) => id);
  const named = all.filter(({ name }) => same(name, text));
  if (named.length > 0) return named.map(({ id }) => id);
  const paths = pathsOf(all);
  return all.filter(({ id }) => same(paths.get(id) ?? '', text)).map(({ id }) => id);
}
