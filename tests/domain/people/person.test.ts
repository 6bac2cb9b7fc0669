import { correctPerson } from 'app/domain/people/correct-person.server';
import { removeLeave, setLeave } from 'app/domain/people/leaves.server';
import { CorrectPersonSchema, LeaveSchema } from 'app/domain/people/person-forms.schema';
import { readPerson } from 'app/domain/people/read-person.server';
import { auditEvents } from 'db/schema/audit';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const read = (name: string, by = 'Adam') => readPerson(organisation.as(by), organisation.idOf(name));
const correct = (name: string, input: { name?: string; email?: string; employeeNumber?: string | null }) =>
  correctPerson(organisation.as('Adam'), organisation.idOf(name), {
    name,
    email: `${name.toLowerCase()}@proeveby.example`,
    employeeNumber: null,
    ...input,
  });

describe('what an administrator sees of a person', () => {
  it('is where they work and whom they lead, for administrators alone', () => {
    expect(read('Anne')).toMatchObject({
      name: 'Anne',
      current: { leader: 'Bo', unit: 'Børn og unge' },
      left: false,
      grants: [],
    });
    expect(read('Anne').reports.map(({ name }) => name)).toEqual(['Jonas', 'Mie']);
    for (const by of ['Anne', 'Hanne', 'Bo'])
      expect(() => read('Anne', by)).toThrow(refused('access.forbidden', 'forbidden'));
    expect(() => readPerson(organisation.as('Adam'), 'nobody')).toThrow(
      refused('access.not_found', 'not-found'),
    );
  });
});

describe('correcting a person', () => {
  it('changes name, e-mail and payroll number, and logs which without what', () => {
    correct('Jonas', { name: 'Jonas Holm', employeeNumber: '4711' });
    expect(read('Jonas')).toMatchObject({ name: 'Jonas Holm', employeeNumber: '4711' });
    const [event] = organisation.db.select().from(auditEvents).all();
    expect(event).toMatchObject({
      action: 'person.correct',
      details: '{"name":true,"email":false,"employeeNumber":true}',
    });
  });

  it('refuses what somebody else has', () => {
    correct('Mie', { employeeNumber: '4711' });
    expect(() => correct('Jonas', { employeeNumber: '4711' })).toThrow(refused('people.number_taken'));
    expect(() => correct('Jonas', { email: 'mie@proeveby.example' })).toThrow(refused('people.email_taken'));
  });

  it('leaves the e-mail of somebody with special rights alone: it is what they log in with', () => {
    expect(() => correct('Hanne', { email: 'adams.egen@proeveby.example' })).toThrow(
      refused('people.email_of_rights'),
    );
    correct('Hanne', { name: 'Hanne Dybdal' });
    correct('Adam', { email: 'adam.ny@proeveby.example' });
  });

  it('takes no payroll number for none', () => {
    expect(
      CorrectPersonSchema.parse({ name: 'A', email: 'a@b.dk', employeeNumber: ' ' }).employeeNumber,
    ).toBe(null);
  });
});

describe('leave', () => {
  const set = (from: string, to: string | null, id: string | null = null) =>
    setLeave(organisation.as('Adam'), organisation.idOf('Mie'), { from, to }, id);
  const days = () => read('Mie').leaves.map(({ startsOn, endsOn }) => [startsOn, endsOn]);
  const idOfFirst = () => read('Mie').leaves[0]?.id ?? 'none';

  it('has a first day, and a last one when that is known', () => {
    set('2026-05-01', null);
    set('2026-05-01', '2026-12-31', idOfFirst());
    expect(days()).toEqual([['2026-05-01', '2026-12-31']]);
    removeLeave(organisation.as('Adam'), organisation.idOf('Mie'), idOfFirst());
    expect(days()).toEqual([]);
  });

  it('is not registered twice for a day', () => {
    set('2026-05-01', '2026-12-31');
    for (const [from, to] of [
      ['2026-12-31', null],
      ['2026-01-01', '2026-05-01'],
      ['2026-06-01', '2026-06-02'],
      ['2026-01-01', null],
    ] as const)
      expect(() => set(from, to)).toThrow(refused('people.leave_overlaps'));
    set('2027-01-01', null);
    expect(days()).toHaveLength(2);
  });

  it('does not end before it begins', () => {
    const parsed = LeaveSchema.safeParse({ from: '2026-05-01', to: '2026-04-30' });
    expect(parsed.error?.issues[0]?.message).toBe('form.date_before_start');
    expect(LeaveSchema.parse({ from: '2026-05-01', to: '' })).toEqual({ from: '2026-05-01', to: null });
  });

  it('of one person is not touched through another', () => {
    set('2026-05-01', null);
    expect(() => removeLeave(organisation.as('Adam'), organisation.idOf('Jonas'), idOfFirst())).toThrow(
      refused('people.leave_gone'),
    );
    expect(() =>
      setLeave(
        organisation.as('Adam'),
        organisation.idOf('Jonas'),
        { from: '2026-05-01', to: null },
        idOfFirst(),
      ),
    ).toThrow(refused('people.leave_gone'));
  });
});
