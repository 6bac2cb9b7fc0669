import { callInSeveral } from 'app/domain/conversations/call-in.server';
import { callInSeveralChoices } from 'app/domain/conversations/call-in-choices.server';
import { readCalls } from 'app/domain/conversations/lifecycle/call-in-several.schema';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { notFound } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const call = (employee: string, heldOn = '2026-03-16', role = 'medarbejder') => ({
  employeeId: organisation.idOf(employee),
  templateId: organisation.templateFor(role),
  heldOn,
});
const stored = () => organisation.db.select().from(conversations).all();

describe('calling several in at once', () => {
  it('gives each a talk of their own, on a day of their own, and a mail', () => {
    callInSeveral(organisation.as('Anne'), [call('Jonas', '2026-03-16'), call('Mie', '2026-03-17')]);
    expect(stored().map(({ employeeId, heldOn }) => [employeeId, heldOn])).toEqual([
      [organisation.idOf('Jonas'), '2026-03-16'],
      [organisation.idOf('Mie'), '2026-03-17'],
    ]);
    const told = organisation.db.select().from(mails).all();
    expect(told.filter(({ kind }) => kind === 'called-in')).toHaveLength(4);
  });

  it('is all of them or none', () => {
    expect(() => callInSeveral(organisation.as('Anne'), [call('Jonas'), call('Kim')])).toThrow(notFound);
    expect(stored()).toEqual([]);
  });

  it('shows who has a talk going already, and the roles apart', () => {
    calledIn(organisation);
    expect(callInSeveralChoices(organisation.as('Anne'))).toMatchObject([
      {
        role: 'medarbejder',
        roleName: 'Medarbejder',
        templates: [{ type: 'mus' }],
        reports: [
          { name: 'Jonas', inTalk: true },
          { name: 'Mie', inTalk: false },
        ],
      },
    ]);
    expect(() => callInSeveralChoices(organisation.as('Jonas'))).toThrow(notFound);
  });
});

describe('the form that calls several in', () => {
  const roleOf = new Map([
    ['a', 'medarbejder'],
    ['b', 'leder'],
  ]);
  const posted = (fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return readCalls(form, roleOf);
  };
  const both: [string, string][] = [
    ['chosen', 'a'],
    ['chosen', 'b'],
    ['template-medarbejder', 't1'],
    ['template-leder', 't2'],
  ];

  it('takes one day for all, an own day before that, and the template of each one’s role', () => {
    expect(posted([...both, ['heldOn', '2026-03-16'], ['day-b', '2026-03-18']])).toEqual({
      ok: true,
      calls: [
        { employeeId: 'a', templateId: 't1', heldOn: '2026-03-16' },
        { employeeId: 'b', templateId: 't2', heldOn: '2026-03-18' },
      ],
    });
  });

  it('needs no day for all where each has their own', () => {
    expect(posted([...both, ['day-a', '2026-03-17'], ['day-b', '2026-03-18']]).ok).toBe(true);
  });

  it('says what is missing where it is missing', () => {
    expect(posted([['heldOn', '2026-03-16']])).toEqual({
      ok: false,
      errors: { chosen: 'form.nobody_chosen' },
    });
    expect(posted(both)).toEqual({ ok: false, errors: { heldOn: 'form.date_missing' } });
    expect(posted([...both, ['heldOn', '2026-03-16'], ['day-a', '2026-02-30']])).toEqual({
      ok: false,
      errors: { 'day-a': 'form.date_invalid' },
    });
    expect(
      posted([
        ['chosen', 'a'],
        ['heldOn', '2026-03-16'],
      ]),
    ).toEqual({
      ok: false,
      errors: { 'template-medarbejder': 'form.template_missing' },
    });
  });
});
