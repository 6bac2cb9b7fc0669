import { addUnit, changeUnit, removeUnit } from 'app/domain/people/units/change-units.server';
import { listUnits, readUnit } from 'app/domain/people/units/list-units.server';
import { pathsOf, treeOf } from 'app/domain/people/units/unit-tree.rules';
import { employments, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let top: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  top = organisation.db.select().from(units).get()?.id ?? 'none';
});
const adam = () => organisation.as('Adam');
const add = (name: string, parentId: string | null = null) => addUnit(adam(), { name, parentId });

describe('units', () => {
  it('stand as a tree, those beside each other in Danish order', () => {
    const center = add('Center', top);
    add('Åhuset', center);
    add('Ærten', center);
    expect(
      treeOf(organisation.db.select().from(units).all()).map(({ name, depth }) => [depth, name]),
    ).toEqual([
      [0, 'Børn og unge'],
      [1, 'Center'],
      [2, 'Ærten'],
      [2, 'Åhuset'],
    ]);
    const paths = pathsOf(organisation.db.select().from(units).all());
    expect([...paths.values()]).toContain('Børn og unge / Center / Åhuset');
  });

  it('say how many work in them today, and with those below', () => {
    const house = add('Huset', add('Center', top));
    organisation.db
      .update(employments)
      .set({ unitId: house })
      .where(eq(employments.personId, organisation.idOf('Mie')))
      .run();
    const counted = listUnits(adam()).map(({ name, here, inAll }) => [name, here, inAll]);
    expect(counted).toEqual([
      ['Børn og unge', 6, 7],
      ['Center', 0, 1],
      ['Huset', 1, 1],
    ]);
  });

  it('are renamed, and moved with all below them', () => {
    const center = add('Center');
    const house = add('Huset', center);
    changeUnit(adam(), center, { name: 'Centeret', parentId: top });
    expect(pathsOf(organisation.db.select().from(units).all()).get(house)).toBe(
      'Børn og unge / Centeret / Huset',
    );
  });

  it('never come under themselves', () => {
    const center = add('Center', top);
    const house = add('Huset', center);
    for (const under of [top, center, house])
      expect(() => changeUnit(adam(), top, { name: 'Børn og unge', parentId: under })).toThrow(
        refused('people.unit_cycle'),
      );
  });

  it('have different names beside each other, and can be called the same elsewhere', () => {
    const center = add('Center', top);
    expect(() => add('Center', top)).toThrow(refused('people.unit_name_taken'));
    expect(() => add('Hus', 'findes-ikke')).toThrow(refused('people.unit_unknown'));
    add('Center', center);
    changeUnit(adam(), center, { name: 'Center', parentId: top });
  });

  it('are removed when nobody has worked in them and none is below', () => {
    const center = add('Center', top);
    const house = add('Huset', center);
    expect(readUnit(adam(), center).empty).toBe(false);
    for (const used of [top, center])
      expect(() => removeUnit(adam(), used)).toThrow(refused('people.unit_not_empty'));
    expect(readUnit(adam(), house).empty).toBe(true);
    removeUnit(adam(), house);
    expect(() => readUnit(adam(), house)).toThrow(refused('access.not_found', 'not-found'));
  });

  it('are for administrators', () => {
    const hanne = organisation.as('Hanne');
    for (const act of [
      () => listUnits(hanne),
      () => readUnit(hanne, top),
      () => addUnit(hanne, { name: 'Hus', parentId: null }),
      () => changeUnit(hanne, top, { name: 'Hus', parentId: null }),
      () => removeUnit(hanne, top),
    ])
      expect(act).toThrow(refused('access.forbidden', 'forbidden'));
  });
});
