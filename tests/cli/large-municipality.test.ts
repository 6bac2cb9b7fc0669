import { largeMunicipality } from 'db/seed/large-municipality';
import { describe, expect, it } from 'vitest';

const people = largeMunicipality(2000);

describe('the large demo municipality', () => {
  it('has as many people as were asked for, few or many', () => {
    for (const count of [1, 2, 7, 40, 333, 2000]) expect(largeMunicipality(count)).toHaveLength(count);
  });

  it('is the same every time, and another for another seed', () => {
    expect(largeMunicipality(200)).toEqual(largeMunicipality(200));
    expect(largeMunicipality(200, 2)).not.toEqual(largeMunicipality(200));
  });

  it('gives nobody the number or the address of another', () => {
    expect(new Set(people.map(({ number }) => number)).size).toBe(people.length);
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
  });

  it('lets everybody be led by somebody one level above who stands before them', () => {
    const above = {
      medarbejder: 'funktionsleder',
      funktionsleder: 'centerleder',
      centerleder: 'chef',
      chef: null,
    };
    const roles = new Map<number, string>();
    for (const { number, role, leader } of people) {
      if (leader !== null) expect(roles.get(leader)).toBe(above[role]);
      roles.set(number, role);
    }
  });

  it('has leave, newcomers, leavers and people whom nobody is known to lead, a few of each', () => {
    const few = { least: people.length * 0.002, most: people.length * 0.06 };
    const shares = [
      people.filter(({ leave }) => leave !== null),
      people.filter(({ startsIn }) => startsIn > -90),
      people.filter(({ endsIn }) => endsIn !== null),
      people.filter(({ role, leader }) => role === 'medarbejder' && leader === null),
    ];
    for (const { length } of shares) {
      expect(length).toBeGreaterThan(few.least);
      expect(length).toBeLessThan(few.most);
    }
  });
});
