import { maySeeLine } from 'app/domain/conversations/agreements/line-access.rules';
import { describe, expect, it } from 'vitest';

const mie = { personId: 'mie', leads: new Set<string>() };
const anne = { personId: 'anne', leads: new Set(['mie', 'jonas']) };

describe('a line of a plan', () => {
  it('of the whole group is seen by all who take part', () => {
    for (const viewer of [mie, anne]) expect(maySeeLine({ memberId: null }, viewer)).toBe(true);
  });

  it('of one member is seen by that member and their leader alone', () => {
    expect(maySeeLine({ memberId: 'jonas' }, mie)).toBe(false);
    expect(maySeeLine({ memberId: 'mie' }, mie)).toBe(true);
    expect(maySeeLine({ memberId: 'jonas' }, anne)).toBe(true);
  });

  it('of a member who has another leader today is no longer the old leader’s', () => {
    expect(maySeeLine({ memberId: 'ida' }, anne)).toBe(false);
  });
});
