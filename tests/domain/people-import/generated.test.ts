import fc from 'fast-check';
import { importText, registered } from 'tests/support/payroll';
import { createTestOrganisation } from 'tests/support/test-database';
import { expect, it } from 'vitest';

const word = fc.string({ unit: fc.constantFrom(...'abcdefæøåÆØÅ '), minLength: 1, maxLength: 8 });
/** Names with everything in them that a file can trip over. */
const text = fc
  .tuple(word, fc.constantFrom('', ';', ',', '|', '"', "'", '\t', '\n', '=1+1', '@', '-'), word)
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '' && !/^[-0]$/.test(value));

const HEADS = [
  'Medarbejdernr.',
  'Navn',
  'E-mail',
  'Stilling',
  'Enhed',
  'Enhedskode',
  'Overordnet enhed',
  'Leder',
  'Rolle',
  'Ansat fra',
];

/** A tree of people, each in a unit, where units are a tree as well: everybody is led by somebody before them. */
const organisations = fc
  .record({
    people: fc.array(
      fc.record({
        name: text,
        title: text,
        leader: fc.nat(),
        unit: fc.nat(),
        year: fc.integer({ min: 1990, max: 2025 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    units: fc.array(fc.record({ name: text, parent: fc.nat() }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ people, units }) => ({
    units: units.map(({ name, parent }, at) => ({
      name,
      code: `K${at}`,
      parent: at === 0 ? null : parent % at,
    })),
    people: people.map((person, at) => ({
      ...person,
      // The first people fill the units, so that the file names all of them.
      unit: at < units.length ? at : person.unit % units.length,
      leader: at === 0 ? null : person.leader % at,
    })),
  }))
  // A parent that nobody is in has no name in the file.
  .filter(({ people, units }) => people.length >= units.length);

const written = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16', 'latin1'),
  newline: fc.constantFrom('\n', '\r\n'),
  columns: fc.shuffledSubarray(
    HEADS.map((_head, at) => at),
    { minLength: HEADS.length },
  ),
  order: fc.infiniteStream(fc.nat()),
});

type Organisation = typeof organisations extends fc.Arbitrary<infer T> ? T : never;
type Writing = typeof written extends fc.Arbitrary<infer T> ? T : never;

function write(
  { people, units }: Organisation,
  { separator, encoding, newline, columns, order }: Writing,
): Buffer {
  const quote = (cell: string) => (/[";,|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = people
    .map(({ name, title, unit, leader, year }, at) => {
      const own = units[unit];
      return [
        `N${at}`,
        name,
        `p${at}@x.example`,
        title,
        own?.name ?? '',
        own?.code ?? '',
        own?.parent === null || own === undefined ? '' : `K${own.parent}`,
        leader === null ? '' : `N${leader}`,
        'Medarbejder',
        `01-02-${year}`,
      ];
    })
    .map((cells) => ({ cells, at: order.next().value }))
    .sort((a, b) => a.at - b.at)
    .map(({ cells }) => cells);
  const lines = [HEADS, ...rows].map((cells) => columns.map((at) => quote(cells[at] ?? '')).join(separator));
  const text = lines.join(newline);
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`);
}

it('any organisation, written in any way, is read back as it was; and again it changes nothing', () => {
  fc.assert(
    fc.property(organisations, written, written, (wanted, one, other) => {
      const organisation = createTestOrganisation([{ name: 'Adam', grants: ['administrator'] }]);
      const adam = organisation.as('Adam');
      const { people, units } = wanted;
      expect(importText(adam, write(wanted, one))).toMatchObject({
        added: people.length,
        units: units.length,
      });
      const expected = people.map(({ name, title, unit, leader, year }) => {
        const under = leader === null ? '' : ` under ${people[leader]?.name}`;
        return `${name}: ${title} i ${units[unit]?.name}${under}, medarbejder, ${year}-02-01 til …`;
      });
      expect(registered(organisation).sort()).toEqual(expected.sort());
      expect(importText(adam, write(wanted, other))).toEqual({
        added: 0,
        changed: 0,
        ended: 0,
        unchanged: people.length,
        units: 0,
      });
    }),
    { numRuns: 60 },
  );
});
