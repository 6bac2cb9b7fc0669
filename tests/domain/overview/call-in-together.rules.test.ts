import { callInTogether } from 'app/domain/overview/call-in-together.rules';
import type { OwnStep } from 'app/domain/overview/overview.rules';
import { describe, expect, it } from 'vitest';

const step = (about: Partial<OwnStep>): OwnStep => ({
  kind: 'call-in',
  to: '/team/x/indkald',
  type: 'mus',
  groupName: null,
  otherName: 'Jonas',
  heldOn: '2027-03-31',
  day: 'ahead',
  missing: [],
  ...about,
});
const planned = (count: number, about: Partial<OwnStep> = {}) =>
  Array.from({ length: count }, () => step(about));

describe('many whom a leader is to call in', () => {
  it('stand by name as long as they are few', () => {
    expect(callInTogether(planned(3))).toEqual(planned(3));
  });

  it('are one thing to do where they are more, in the place of the first', () => {
    const sign = step({ kind: 'sign' });
    const follow = step({ kind: 'follow-up' });
    expect(callInTogether([sign, ...planned(2), follow, ...planned(17)])).toEqual([
      sign,
      { kind: 'call-in-together', count: 19, heldOn: '2027-03-31', day: 'ahead' },
      follow,
    ]);
  });

  it('stand apart where their rounds end on different days', () => {
    const soon = planned(2, { heldOn: '2027-01-31' });
    expect(callInTogether([...soon, ...planned(4)]).map(({ kind }) => kind)).toEqual([
      'call-in',
      'call-in',
      'call-in-together',
    ]);
  });

  it('have groups beside them, which are called in one at a time', () => {
    const groups = planned(5, { groupName: 'Team Solsikken' });
    expect(callInTogether(groups)).toEqual(groups);
  });
});
