import { queueFollowUps } from 'app/domain/conversations/agreements/queue-follow-ups.server';
import { DAY, later, type MailWorld, mailWorld, moveTo, note, onlyAgreement } from 'tests/jobs/mail-world';
import { moveReport } from 'tests/support/move-report';
import { beforeEach, describe, expect, it } from 'vitest';
import { say } from './talks';

let world: MailWorld;
beforeEach(() => {
  world = mailWorld();
});

const TODAY = '2026-03-02';
const TEAM = ['Jonas', 'Mie'];
/** The names of those who are mailed at an instant. */
const reminded = (at = later(0)) => {
  const before = world.rows().length;
  expect(queueFollowUps({ db: world.db, now: at })).toBe(world.rows().length - before);
  const nameOf = (id: string) =>
    ['Anne', 'Bo', 'Kim', ...TEAM].find((name) => world.organisation.idOf(name) === id);
  const added = world.rows().slice(before);
  expect(added.every(({ kind }) => kind === 'follow-up-due')).toBe(true);
  return added.map(({ personId }) => nameOf(personId)).sort();
};

describe('reminding of agreements', () => {
  it('is one mail to each of the two, however many agreements have come due', () => {
    world.plant({ state: 'signed', agreements: [{ followUpOn: TODAY }, { followUpOn: '2026-02-27' }] });
    expect(reminded()).toEqual(['Anne', 'Jonas']);
  });

  it('is done once, even when the job runs again, and again when another day comes', () => {
    world.plant({ state: 'signed', agreements: [{ followUpOn: TODAY }, { followUpOn: '2026-03-04' }] });
    expect(reminded()).toHaveLength(2);
    expect(reminded()).toEqual([]);
    expect(reminded(later(DAY))).toEqual([]);
    expect(reminded(later(2 * DAY))).toHaveLength(2);
    expect(reminded(later(3 * DAY))).toEqual([]);
  });

  it('makes up for days when the server stood still, for a week', () => {
    world.plant({ state: 'signed', agreements: [{ followUpOn: TODAY }] });
    expect(reminded(later(-DAY))).toEqual([]);
    expect(reminded(later(8 * DAY))).toEqual([]);
    expect(reminded(later(7 * DAY))).toHaveLength(2);
  });

  it('is not of what has not been signed', () => {
    for (const state of ['in-talk', 'summary', 'signing', 'cancelled'] as const)
      world.plant({ state, agreements: [{ followUpOn: TODAY }] });
    expect(reminded()).toEqual([]);
  });

  it('is not of what is noted as done, and is of what was taken up again', () => {
    const id = world.plant({ state: 'signed', agreements: [{ followUpOn: TODAY }] });
    note(world, id, 'done', later(-2 * DAY));
    expect(reminded()).toEqual([]);
    note(world, id, 'on-track', later(-DAY));
    expect(reminded()).toHaveLength(2);
  });

  it.each([
    ['is not of what a signed talk is through with', 'done', 'signed', 0],
    ['is of what a talk has said that is not signed', 'done', 'in-talk', 2],
    ['is of what a signed status talk goes on with', 'continue', 'signed', 2],
  ] as const)('%s', (_rule, verdict, state, mailed) => {
    const earlier = world.plant({ state: 'signed', agreements: [{ followUpOn: TODAY }] });
    const later = world.plant();
    say(world.organisation, later, onlyAgreement(world.db, earlier), verdict);
    moveTo(world, later, state);
    expect(reminded()).toHaveLength(mailed);
  });

  it('is to the leader whom the employee has now', () => {
    world.plant({ state: 'signed', agreements: [{ followUpOn: TODAY }] });
    moveReport(world.organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-02-28', from: '2026-03-01' });
    expect(reminded()).toEqual(['Jonas', 'Kim']);
  });

  it('is to all of a group about its plan, and to one about their own', () => {
    world.plant({ state: 'signed', members: TEAM, agreements: [{ followUpOn: TODAY }] });
    expect(reminded()).toEqual(['Anne', 'Jonas', 'Mie']);
    world.plant({ state: 'signed', members: TEAM, agreements: [{ followUpOn: TODAY, member: 'Mie' }] });
    expect(reminded()).toEqual(['Anne', 'Mie']);
  });
});
