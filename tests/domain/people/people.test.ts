import { actorOf } from 'app/domain/people/actor.server';
import { currentEmployment } from 'app/domain/people/current-employment.server';
import { findPersonByEmail } from 'app/domain/people/find-person.server';
import { EmailSchema, NewPasswordSchema } from 'app/domain/people/people.schema';
import { hasReports, listReports } from 'app/domain/people/reports.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const reportsOf = (leader: string, at = NOW) =>
  listReports(organisation.db, organisation.idOf(leader), at).map(({ name }) => name);

describe('a leader’s reports', () => {
  it('are those who report to the leader today, by name, and not theirs in turn', () => {
    expect(reportsOf('Anne')).toEqual(['Jonas', 'Mie']);
    expect(reportsOf('Bo')).toEqual(['Anne', 'Kim']);
    expect(hasReports(organisation.db, organisation.idOf('Jonas'), NOW)).toBe(false);
    expect(hasReports(organisation.db, organisation.idOf('Anne'), NOW)).toBe(true);
  });

  it('change at midnight in Denmark, the last day included', () => {
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-31', from: '2026-04-01' });
    const [before, after] = [new Date('2026-03-31T21:59:00Z'), new Date('2026-03-31T22:01:00Z')];
    expect([reportsOf('Anne', before), reportsOf('Kim', before)]).toEqual([['Jonas', 'Mie'], []]);
    expect([reportsOf('Anne', after), reportsOf('Kim', after)]).toEqual([['Mie'], ['Jonas']]);
  });
});

describe('an employment', () => {
  it('is none before the first day and after the last', () => {
    moveReport(organisation, 'Jonas', { leader: 'Anne', lastDay: '2026-02-28', from: '2026-04-01' });
    const leaderAt = (at: string) =>
      currentEmployment(organisation.db, organisation.idOf('Jonas'), new Date(at))?.leaderId;
    expect(leaderAt('2026-02-28T12:00:00Z')).toBe(organisation.idOf('Anne'));
    expect(leaderAt('2026-03-15T12:00:00Z')).toBeUndefined();
    expect(leaderAt('2026-04-01T12:00:00Z')).toBe(organisation.idOf('Anne'));
  });
});

describe('a person', () => {
  it('acts with the rights that they have been given', () => {
    const actor = actorOf(organisation.db, organisation.idOf('Hanne'), NOW);
    expect(actor).toEqual({
      personId: organisation.idOf('Hanne'),
      name: 'Hanne',
      grants: new Set(['hr']),
      provedAt: NOW,
    });
    expect(() => actorOf(organisation.db, 'nobody', NOW)).toThrow('no person');
  });

  it('is found by e-mail', () => {
    expect(findPersonByEmail(organisation.db, 'anne@proeveby.example')).toBe(organisation.idOf('Anne'));
    expect(() => findPersonByEmail(organisation.db, 'ingen@proeveby.example')).toThrow('nobody');
  });

  it('has an e-mail without capitals or blanks around it, and a password of a sentence’s length', () => {
    expect(EmailSchema.parse('  Anne@Proeveby.example ')).toBe('anne@proeveby.example');
    expect(EmailSchema.safeParse('anne').error?.issues[0]?.message).toBe('form.email_invalid');
    expect(NewPasswordSchema.safeParse('elleve tegn').error?.issues[0]?.message).toBe('form.password_short');
  });
});
