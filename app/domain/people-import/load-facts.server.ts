import type { Db } from 'db/client.server';
import { grants } from 'db/schema/access';
import { employments, people, units } from 'db/schema/people';
import { asc } from 'drizzle-orm';
import { civilDateOf } from '../dates';
import { currentRoles } from '../frameworks/list-roles.server';
import type { Facts } from './facts.rules';

/** What a file is held against: everybody, every unit and every employment, as they are now, in a transaction too. */
export function loadFacts(db: Db, now: Date): Facts {
  const granted = db.selectDistinct({ id: grants.personId }).from(grants).all();
  const entrusted = new Set(granted.map(({ id }) => id));
  return {
    today: civilDateOf(now),
    people: db
      .select({ id: people.id, name: people.name, email: people.email, number: people.employeeNumber })
      .from(people)
      .orderBy(asc(people.name), asc(people.id))
      .all()
      .map((person) => ({ ...person, entrusted: entrusted.has(person.id) })),
    units: db.select().from(units).orderBy(asc(units.id)).all(),
    employments: db.select().from(employments).orderBy(asc(employments.startsOn), asc(employments.id)).all(),
    roles: currentRoles(db),
  };
}
