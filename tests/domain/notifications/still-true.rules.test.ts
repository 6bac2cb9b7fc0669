import { reasonToDrop, type Standing } from 'app/domain/notifications/still-true.rules';
import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { TALK_KINDS } from 'tests/support/talk-mail-kinds';
import { describe, expect, it } from 'vitest';

const EMPLOYEE: Standing = {
  disabled: false,
  side: 'employee',
  leads: false,
  group: false,
  state: 'preparing',
  unreadPreparation: true,
  sentBack: false,
  recipientHasSigned: false,
  leaderHasSigned: true,
  stampWaits: true,
  recipientHasShared: false,
  timesProposed: true,
  timesDeclined: true,
  followUpWaits: true,
};
const LEADER: Standing = { ...EMPLOYEE, side: 'leader', leads: true };

describe('a mail is sent while what it says is so', () => {
  it.each([
    ['called-in', ['planned', 'preparing']],
    ['rescheduled', ['planned', 'preparing']],
    ['preparation-shared', ['planned', 'preparing', 'in-talk']],
    ['summary-to-read', ['summary', 'signing']],
    ['your-turn-to-sign', ['signing']],
    ['stamp-waits', ['signing']],
    ['sent-back', ['summary']],
    ['signed', ['signed', 'closed']],
    ['reopened', ['summary', 'signing']],
    ['cancelled', ['cancelled']],
    ['cancel-undone', ['in-talk', 'summary', 'signing']],
    ['taken-over', ['planned', 'preparing', 'in-talk', 'summary', 'signing']],
    ['follow-up-due', ['signed', 'closed']],
    ['round-opened', ['planned']],
    ['prepare-soon', ['preparing']],
    ['still-to-sign', ['signing']],
    ['times-proposed', ['planned', 'preparing']],
    ['time-accepted', ['planned', 'preparing']],
  ] as const)('%s', (kind, states) => {
    const sent = CONVERSATION_STATES.filter((state) => reasonToDrop(kind, { ...EMPLOYEE, state }) === null);
    expect(sent).toEqual(states);
  });

  it('and not of a preparation that has been read, or is no longer shared', () => {
    expect(reasonToDrop('preparation-shared', { ...LEADER, unreadPreparation: false })).toBe(
      'no-longer-true',
    );
  });

  it('and not of a signature that has been given meanwhile', () => {
    const signed = { ...EMPLOYEE, state: 'signing', recipientHasSigned: true } as const;
    expect(reasonToDrop('your-turn-to-sign', signed)).toBe('no-longer-true');
    expect(reasonToDrop('still-to-sign', signed)).toBe('no-longer-true');
    expect(reasonToDrop('summary-to-read', signed)).toBe('no-longer-true');
  });

  it('and not of a record to read that has been sent back meanwhile', () => {
    const sentBack = { ...EMPLOYEE, state: 'summary', sentBack: true } as const;
    expect(reasonToDrop('summary-to-read', sentBack)).toBe('no-longer-true');
    expect(reasonToDrop('sent-back', sentBack)).toBeNull();
  });

  it('and not of a turn that has not come: between two the leader signs first', () => {
    const before = { ...EMPLOYEE, state: 'signing', leaderHasSigned: false } as const;
    expect(reasonToDrop('your-turn-to-sign', before)).toBe('no-longer-true');
    expect(reasonToDrop('your-turn-to-sign', { ...before, group: true })).toBeNull();
    expect(
      reasonToDrop('your-turn-to-sign', { ...LEADER, state: 'signing', leaderHasSigned: false }),
    ).toBeNull();
  });

  it('and not of agreements that are done', () => {
    const done = { ...EMPLOYEE, state: 'signed', followUpWaits: false } as const;
    expect(reasonToDrop('follow-up-due', done)).toBe('no-longer-true');
  });
});

describe('a mail about the time of a talk', () => {
  it('is not sent once the times have been answered, nor to whoever proposed them', () => {
    expect(reasonToDrop('times-proposed', { ...EMPLOYEE, timesProposed: false })).toBe('no-longer-true');
    expect(reasonToDrop('times-proposed', LEADER)).toBe('no-longer-true');
  });

  it('is not sent of declined times once there are new ones, or a day', () => {
    expect(reasonToDrop('times-declined', { ...LEADER, timesDeclined: false })).toBe('no-longer-true');
    expect(reasonToDrop('times-declined', LEADER)).toBeNull();
  });
});

describe('a reminder to prepare', () => {
  it('is not sent to somebody who has shared what they prepared', () => {
    expect(reasonToDrop('prepare-soon', { ...EMPLOYEE, recipientHasShared: true })).toBe('no-longer-true');
  });
});

describe('a mail is sent to nobody who may not know it', () => {
  it('but that one has been taken out of a group, to who has been and is not back', () => {
    const out = { ...EMPLOYEE, group: true, side: null };
    expect(reasonToDrop('left-group', out)).toBeNull();
    expect(reasonToDrop('left-group', { ...out, disabled: true })).toBe('disabled');
    expect(reasonToDrop('left-group', { ...out, side: 'employee' })).toBe('no-longer-true');
  });

  it.each(TALK_KINDS.filter((kind) => kind !== 'left-group'))('%s', (kind) => {
    // Proposed times are told to who has to answer.
    const party = kind === 'times-proposed' ? EMPLOYEE : LEADER;
    const state = CONVERSATION_STATES.find((one) => reasonToDrop(kind, { ...party, state: one }) === null);
    if (!state) throw new Error(`${kind} is never sent`);
    expect(reasonToDrop(kind, { ...party, state, disabled: true })).toBe('disabled');
    expect(reasonToDrop(kind, { ...party, state, side: null })).toBe('not-a-party');
    // The report has moved: of what happens from then on the former leader hears that the day is off.
    const former = reasonToDrop(kind, { ...party, side: 'leader', state, leads: false });
    expect(former).toBe(kind === 'cancelled' ? null : 'not-a-party');
  });
});
