import type { ConversationLine, LineParticipant } from 'app/domain/conversations/list-conversations.server';
import { nextStep, type Standpoint } from 'app/domain/overview/next-steps.rules';
import { describe, expect, it } from 'vitest';
import { ANNE, JONAS, line, shared } from './lines';

const TODAY = '2026-03-02';

const jonas: Standpoint = { personId: 'jonas', today: TODAY, begun: new Set() };
const anne: Standpoint = { personId: 'anne', today: TODAY, begun: new Set() };

/** The turn and the kind, which is what most rules are about. */
function seen(of: ConversationLine, from: Standpoint) {
  const next = nextStep(of, from);
  return next && `${next.turn} ${next.step.kind}`;
}

describe('while both prepare', () => {
  it('who has written nothing yet is asked to prepare, with the name of the other', () => {
    expect(nextStep(line(), jonas)).toEqual({
      turn: 'own',
      step: {
        kind: 'prepare',
        to: '/samtaler/c1',
        type: 'mus',
        groupName: null,
        otherName: 'Anne',
        heldOn: '2026-03-16',
        day: 'ahead',
        missing: [],
      },
    });
    expect(nextStep(line(), anne)?.step.otherName).toBe('Jonas');
  });

  it('who has begun to write is asked to finish and share', () => {
    expect(seen(line(), { ...jonas, begun: new Set(['c1']) })).toBe('own share');
    expect(seen(line(), { ...jonas, begun: new Set(['another']) })).toBe('own prepare');
  });

  it('who has shared waits for the preparation of the other', () => {
    const half = line(shared('employee'));
    expect(seen(half, jonas)).toBe('other wait-for-preparation');
    expect(seen(half, anne)).toBe('own prepare');
  });

  it('when both have shared the leader holds the talk and the employee waits for it', () => {
    expect(seen(line(shared('employee', 'leader')), anne)).toBe('own start-talk');
    expect(seen(line(shared('employee', 'leader')), jonas)).toBe('other wait-for-talk');
  });

  it('on the day of the talk the leader prepares first, then holds it though the other has not shared', () => {
    const today = line({ heldOn: TODAY });
    expect(seen(today, anne)).toBe('own prepare');
    expect(seen({ ...today, ...shared('leader') }, anne)).toBe('own start-talk');
    expect(nextStep(today, anne)?.step.day).toBe('today');
  });

  it('after the day the leader holds the talk whether or not anything is shared', () => {
    const past = line({ heldOn: '2026-02-27' });
    expect(seen(past, anne)).toBe('own start-talk');
    expect(nextStep(past, anne)?.step.day).toBe('past');
  });

  it('after the day the employee can still prepare, and waits once that is shared', () => {
    const past = line({ heldOn: '2026-02-27' });
    expect(seen(past, jonas)).toBe('own prepare');
    expect(seen({ ...past, ...shared('employee') }, jonas)).toBe('other wait-for-talk');
  });
});

describe('from the talk to the signatures', () => {
  it('the leader ends the talk, and then freezes the record, which the employee reads through', () => {
    expect(seen(line({ state: 'in-talk' }), anne)).toBe('own finish-talk');
    expect(seen(line({ state: 'in-talk' }), jonas)).toBe('other wait-for-record');
    expect(seen(line({ state: 'summary' }), anne)).toBe('own freeze');
    expect(seen(line({ state: 'summary' }), jonas)).toBe('own read-record');
  });

  it('the leader signs first and the employee waits', () => {
    const signing = line({ state: 'signing' });
    expect(seen(signing, anne)).toBe('own sign');
    expect(seen(signing, jonas)).toBe('other wait-for-signature');
  });

  it('when the leader has signed it is the turn of the employee', () => {
    const signing = line({ state: 'signing', participants: [JONAS, { ...ANNE, signed: true }] });
    expect(seen(signing, anne)).toBe('other wait-for-signature');
    expect(seen(signing, jonas)).toBe('own sign');
  });

  it('while a signature waits for its timestamp everybody does', () => {
    const participants = [JONAS, ANNE];
    const waiting = line({ state: 'signing', waitsForStamp: true, participants });
    for (const one of [anne, jonas]) expect(seen(waiting, one)).toBe('other wait-for-stamp');
  });

  it('the leader calls in to what a round has planned, and the employee waits for it', () => {
    const planned = line({ state: 'planned' });
    expect(nextStep(planned, anne)).toMatchObject({ turn: 'own', step: { kind: 'call-in' } });
    expect(nextStep(planned, jonas)).toMatchObject({ turn: 'other', step: { kind: 'wait-for-call-in' } });
  });

  it.each(['signed', 'closed', 'cancelled'] as const)('nothing is left to do when %s', (state) => {
    expect(nextStep(line({ state }), anne)).toBeNull();
    expect(nextStep(line({ state }), jonas)).toBeNull();
  });
});

describe('a record that was sent back or reopened', () => {
  it('is the leader’s to correct, and the employee waits', () => {
    const sentBack = line({ state: 'summary', sentBack: true });
    expect(seen(sentBack, anne)).toBe('own revise');
    expect(seen(sentBack, jonas)).toBe('other wait-for-freeze');
  });
});

describe('in a group', () => {
  const MIE: LineParticipant = { ...JONAS, personId: 'mie', name: 'Mie' };
  const KIM: LineParticipant = { ...JONAS, personId: 'kim', name: 'Kim' };
  const group = (changes: Partial<ConversationLine> = {}) =>
    line({
      type: 'grus',
      employeeId: null,
      groupName: 'Team Solsikken',
      employeeName: 'Team Solsikken',
      participants: [JONAS, KIM, MIE, ANNE],
      ...changes,
    });

  it('a member sees it with the leader, and the leader with the group', () => {
    expect(nextStep(group(), jonas)?.step).toMatchObject({ otherName: 'Anne', groupName: 'Team Solsikken' });
    expect(nextStep(group(), anne)?.step).toMatchObject({ otherName: 'Team Solsikken' });
  });

  it('says who has not shared yet, of the others', () => {
    const some = group({
      participants: [{ ...JONAS, shared: true }, { ...KIM, shared: true }, MIE, ANNE],
    });
    expect(seen(some, jonas)).toBe('other wait-for-preparation');
    expect(nextStep(some, jonas)?.step.missing).toEqual(['Mie', 'Anne']);
    expect(seen(some, anne)).toBe('own prepare');
  });

  it('everybody signs in any order, and then waits for those who have not', () => {
    const some = group({
      state: 'signing',
      participants: [{ ...JONAS, signed: true }, KIM, { ...MIE, signed: true }, ANNE],
    });
    expect(seen(some, anne)).toBe('own sign');
    expect(seen(some, jonas)).toBe('other wait-for-signature');
    expect(nextStep(some, jonas)?.step.missing).toEqual(['Kim', 'Anne']);
  });
});
