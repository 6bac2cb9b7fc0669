import { newId } from 'app/domain/ids';
import { listPeople } from 'app/domain/people/list-people.server';
import { searchFor } from 'app/domain/people/search.server';
import { haveWords, splitWords } from 'app/domain/people/search-words.rules';
import { employments, people, units } from 'db/schema/people';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeAll, describe, expect, it } from 'vitest';

const FIRST = ['Anna', 'Änne', 'Bo', 'ÅSE', 'Østen', 'Ea', 'Łukasz', 'Nguyễn', 'Jose\u0301', 'Enhed', '李'];
const LAST = ['Dam', "O'Dam", 'O’Damm', 'Bo-Lind', 'Lindø', 'Weiß', 'Ægidius', '3k', 'Šimić'];
const UNITS = ['Enhed 1', 'Enhed 2', 'Åsen, enhed 3', 'Bo- og Damcenter', 'Łódź'];
const COUNT = 2400;
let organisation: TestOrganisation;

/** More than are looked up, and more than names are gone through; some have left. */
beforeAll(() => {
  organisation = createTestOrganisation([{ name: 'Adam', grants: ['administrator'] }]);
  const { db } = organisation;
  db.$client.exec('begin');
  const unitIds = UNITS.map((name) => {
    const id = newId();
    db.insert(units).values({ id, name, parentId: null }).run();
    return id;
  });
  for (let place = 0; place < COUNT; place += 1) {
    const id = newId();
    // One in a thousand has a name that only the index can read.
    const first = FIRST[place % 1000 === 999 ? FIRST.length - 1 : place % (FIRST.length - 1)];
    const name = `${first} ${LAST[Math.floor(place / 7) % LAST.length]}`;
    const email = `p${place}.${place % 3 ? 'bo' : 'dam'}@proeveby.example`;
    db.insert(people)
      .values({ id, name, email, employeeNumber: `K-${place}`, language: 'da', createdAt: NOW })
      .run();
    db.insert(employments)
      .values({
        id: newId(),
        personId: id,
        unitId: unitIds[Math.floor(place / 3) % UNITS.length] ?? '',
        title: '',
        role: 'leder',
        startsOn: '2020-01-01',
        endsOn: place % 10 === 0 ? '2026-01-31' : null,
      })
      .run();
  }
  db.$client.exec('commit');
});

/** What the full-text index finds with each of the words by itself, by name: the slow and simple way. */
function foundSimply(words: string, notEmployed: boolean, unitId: string | null): string[] {
  const today = sql`starts_on <= '2026-03-02' and (ends_on is null or ends_on >= '2026-03-02')`;
  const having = splitWords(words).map((word) => {
    const own = `{name email employee_number} : "${word}"*`;
    return sql`(people.id in (select person_id from people_search where people_search match ${own})
      or people.id in (select person_id from employments where ${today} and unit_id in
        (select unit_id from units_search where units_search match ${`name : "${word}"*`})))`;
  });
  if (notEmployed) having.push(sql`people.id not in (select person_id from employments where ${today})`);
  if (unitId)
    having.push(
      sql`people.id in (select person_id from employments where unit_id = ${unitId} ${notEmployed ? sql`` : sql`and ${today}`})`,
    );
  return organisation.db
    .all<{ id: string }>(
      sql`select id from people where ${sql.join([sql`1`, ...having], sql` and `)} order by name, id`,
    )
    .map(({ id }) => id);
}

const filter = { words: '', unitId: null, notEmployed: false, after: null, before: null };

describe('searching among many', () => {
  const word = fc
    .tuple(
      fc.constantFrom(...FIRST, ...LAST, ...UNITS, 'proeveby', 'K', 'p1', 'p17', 'ase', 'findes ikke'),
      fc.nat(8),
    )
    .map(([text, length]) => text.slice(0, Math.max(1, length)));
  const asked = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    notEmployed: fc.boolean(),
    inUnit: fc.constantFrom(null, null, 0, 1),
    skip: fc.nat(COUNT),
  });

  it('finds the same whichever way it is done, in the same order, from any page', () => {
    const unitIds = organisation.db.select().from(units).all();
    fc.assert(
      fc.property(asked, ({ words, notEmployed, inUnit, skip }) => {
        const unitId = inUnit === null ? null : (unitIds[inUnit]?.id ?? null);
        const all = foundSimply(words, notEmployed, unitId);
        const at = all.length > 0 ? skip % all.length : 0;
        const list = (page: object) =>
          listPeople(organisation.as('Adam'), { ...filter, words, notEmployed, unitId, ...page }).people.map(
            ({ id }) => id,
          );
        expect(list({})).toEqual(all.slice(0, 50));
        if (all.length === 0) return;
        expect(list({ after: all[at] })).toEqual(all.slice(at + 1, at + 51));
        expect(list({ before: all[at] })).toEqual(all.slice(Math.max(0, at - 50), at));
      }),
      { numRuns: 150 },
    );
  });

  it('finds an e-mail by its beginning as a whole, and by its words where nobody has one that begins so', () => {
    const emails = (words: string) =>
      listPeople(organisation.as('Adam'), { ...filter, words }).people.map(({ email }) => email);
    expect(emails('P17.bo@proeve')).toEqual(['p17.bo@proeveby.example']);
    expect(emails('p17.bo@proeveby.example Änne')).toEqual([]);
    expect(emails('p17.bo@proeveby.example 17')).toEqual(['p17.bo@proeveby.example']);
    expect(emails('dam@proeveby')).toHaveLength(50);
    expect(searchFor(organisation.db, 'p17.bo@proeve', '2026-03-02').parts).toHaveLength(1);
  });
});

it('a word is read as the full-text index reads it, or not at all', () => {
  const { db } = organisation;
  db.run(sql`create virtual table temp.read using fts5(text, tokenize = "unicode61 remove_diacritics 2")`);
  db.run(sql`create virtual table temp.read_words using fts5vocab(temp, read, instance)`);
  db.$client.exec('begin');
  const insert = db.$client.prepare('insert into temp.read (rowid, text) values (?, ?)');
  const last = 0x2fff;
  for (let code = 0x20; code <= last; code += 1) insert.run(code, `x${String.fromCodePoint(code)}y`);
  db.$client.exec('commit');
  const words = new Map<number, string[]>();
  for (const { doc, term } of db.all<{ doc: number; term: string }>(
    sql`select doc, term from temp.read_words order by doc, offset`,
  ))
    words.set(doc, [...(words.get(doc) ?? []), term]);
  let known = 0;
  for (let code = 0x20; code <= last; code += 1) {
    const text = `x${String.fromCodePoint(code)}y`;
    const [first = '', second] = words.get(code) ?? [];
    const reads = haveWords(second === undefined ? [first] : ['x', second])(text);
    // What parts words here parts them there; a sign that is only folded leaves one word.
    const parts = haveWords(['y'])(text);
    if (reads !== null) known += 1;
    expect([null, true], text).toContain(reads);
    expect([null, second !== undefined], text).toContain(parts);
  }
  expect(known).toBeGreaterThan(600);
});
