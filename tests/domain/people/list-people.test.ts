import { newId } from 'app/domain/ids';
import { correctPerson } from 'app/domain/people/correct-person.server';
import { setLastDay } from 'app/domain/people/employment/change-employment.server';
import { listPeople } from 'app/domain/people/list-people.server';
import type { PeopleFilter } from 'app/domain/people/page-of-people.server';
import { addUnit, changeUnit } from 'app/domain/people/units/change-units.server';
import { employments, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const EVERYBODY: PeopleFilter = { words: '', unitId: null, notEmployed: false, after: null, before: null };
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const list = (filter: Partial<PeopleFilter> = {}) =>
  listPeople(organisation.as('Adam'), { ...EVERYBODY, ...filter });
const namesOf = (filter: Partial<PeopleFilter>) => list(filter).people.map(({ name }) => name);
const details = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@proeveby.example`,
  employeeNumber: null,
});
const firstUnit = () => organisation.db.select().from(units).get()?.id ?? 'none';

describe('the list of people', () => {
  it('is for administrators', () => {
    for (const other of ['Hanne', 'Bo', 'Jonas'])
      expect(() => listPeople(organisation.as(other), EVERYBODY)).toThrow(refused('access.forbidden'));
  });

  it('has everybody once, by name, with their leader and rights', () => {
    const all = list().people;
    expect(all.map(({ name }) => name)).toEqual(['Adam', 'Anne', 'Bo', 'Hanne', 'Jonas', 'Kim', 'Mie']);
    expect(all.find(({ name }) => name === 'Jonas')).toMatchObject({ leader: 'Anne', grants: [] });
    expect(all.find(({ name }) => name === 'Hanne')).toMatchObject({ leader: null, grants: ['hr'] });
  });

  it('keeps somebody who has left, without a place of work, and can show only those', () => {
    setLastDay(organisation.as('Adam'), organisation.idOf('Jonas'), '2026-02-28');
    expect(list().people.find(({ name }) => name === 'Jonas')).toMatchObject({ title: null, leader: null });
    expect(namesOf({ notEmployed: true })).toEqual(['Jonas']);
  });
});

describe('searching', () => {
  it('finds people by the beginning of words in name, e-mail and payroll number, in any order', () => {
    const adam = organisation.as('Adam');
    correctPerson(adam, organisation.idOf('Jonas'), {
      name: 'Jonas Østergård-Holm',
      email: 'joh@andet.example',
      employeeNumber: 'K-4711',
    });
    for (const words of ['jonas', 'øster jon', 'HOLM', 'joh@andet', '4711', 'k-47', '  jo  '])
      expect(namesOf({ words }), words).toEqual(['Jonas Østergård-Holm']);
    for (const words of ['onas', 'jonas anne', 'proeveby jonas', 'gård'])
      expect(namesOf({ words }), words).toEqual([]);
  });

  it('finds those who work today in a unit with the word in its name', () => {
    const adam = organisation.as('Adam');
    expect(namesOf({ words: 'børn mie' })).toEqual(['Mie']);
    changeUnit(adam, firstUnit(), { name: 'Skovlyst', parentId: null });
    expect(namesOf({ words: 'børn' })).toEqual([]);
    expect(namesOf({ words: 'skovl' })).toHaveLength(7);
    setLastDay(adam, organisation.idOf('Mie'), '2026-02-28');
    expect(namesOf({ words: 'skovl mie' })).toEqual([]);
  });

  it('takes nothing in the words for a command', () => {
    for (const words of ['"', 'name:*', 'jonas OR anne', "'; drop table people --", '*', 'NOT', '-'])
      expect(() => list({ words }), words).not.toThrow();
    expect(namesOf({ words: 'jonas OR anne' })).toEqual([]);
  });

  it('follows a name that is corrected, and forgets the former one', () => {
    correctPerson(organisation.as('Adam'), organisation.idOf('Kim'), details('Karla'));
    expect(namesOf({ words: 'kim' })).toEqual([]);
    expect(namesOf({ words: 'karla' })).toEqual(['Karla']);
  });

  it('shows a unit with all that is below it', () => {
    const adam = organisation.as('Adam');
    const house = addUnit(adam, { name: 'Huset', parentId: firstUnit() });
    organisation.db
      .update(employments)
      .set({ unitId: house })
      .where(eq(employments.personId, organisation.idOf('Mie')))
      .run();
    expect(namesOf({ unitId: house })).toEqual(['Mie']);
    expect(namesOf({ unitId: firstUnit() })).toHaveLength(7);
    expect(namesOf({ unitId: 'findes-ikke' })).toEqual([]);
    setLastDay(adam, organisation.idOf('Mie'), '2026-02-28');
    expect(namesOf({ unitId: house })).toEqual([]);
    expect(namesOf({ unitId: house, notEmployed: true })).toEqual(['Mie']);
  });
});

describe('a long list', () => {
  const COUNT = 1100;
  beforeEach(() => {
    const { db } = organisation;
    db.$client.exec('begin');
    for (let place = 0; place < COUNT; place += 1) {
      const id = newId();
      // Many of the same name: the id decides the order among them.
      const name = `Person ${place % 30}`;
      db.insert(people)
        .values({ id, name, email: `p${place}@proeveby.example`, language: 'da', createdAt: NOW })
        .run();
      db.insert(employments)
        .values({
          id: newId(),
          personId: id,
          unitId: firstUnit(),
          title: '',
          role: 'leder',
          startsOn: '2020-01-01',
        })
        .run();
    }
    db.$client.exec('commit');
  });

  it.each([{}, { words: 'person' }, { unitId: 'first' }])(
    'is turned forwards to its end and back again, each person once: %o',
    (given) => {
      const filter = 'unitId' in given ? { unitId: firstUnit() } : given;
      const forwards: string[] = [];
      const pages: string[][] = [];
      let page = list(filter);
      expect(page.previous).toBeNull();
      for (;;) {
        pages.push(page.people.map(({ id }) => id));
        forwards.push(...page.people.map(({ id }) => id));
        if (!page.next) break;
        page = list({ ...filter, after: page.next });
      }
      const expected = 'words' in filter ? COUNT : COUNT + 7;
      expect(forwards).toHaveLength(expected);
      expect(new Set(forwards).size).toBe(expected);
      for (const ids of pages.toReversed().slice(1)) {
        page = list({ ...filter, before: page.previous });
        expect(page.people.map(({ id }) => id)).toEqual(ids);
      }
      expect(page.previous).toBeNull();
    },
  );

  it('begins at the beginning after somebody who is not there', () => {
    expect(list({ after: 'nobody' }).people).toEqual(list().people);
  });
});

describe('what is asked of the database', () => {
  const plan = (query: string) =>
    organisation.db.$client
      .prepare(`explain query plan ${query}`)
      .all()
      .map((row) => (typeof row === 'object' && row && 'detail' in row ? String(row.detail) : ''))
      .join('\n');

  it('turns pages on an index, and finds words in the full-text index', () => {
    expect(plan("select id from people where (name, id) > ('a', 'b') order by name, id limit 51")).toMatch(
      /SEARCH people USING COVERING INDEX people_by_name \(\(name,id\)>/,
    );
    expect(plan('select person_id from people_search where people_search match \'name : "bo"*\'')).toContain(
      'VIRTUAL TABLE INDEX',
    );
    expect(
      plan("select person_id from employments where unit_id = 'a' and starts_on <= 'b' and ends_on is null"),
    ).toContain('COVERING INDEX employments_by_unit');
  });
});
