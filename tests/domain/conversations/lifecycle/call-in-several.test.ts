import { callInSeveral } from 'app/domain/conversations/call-in.server';
import { callInSeveralChoices } from 'app/domain/conversations/call-in-choices.server';
import { readCalls } from 'app/domain/conversations/lifecycle/call-in-several.schema';
import { composeMail } from 'app/jobs/mail/compose-mail';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { nextMail, SETTINGS } from 'tests/jobs/one-mail';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { readCalendarFile } from 'tests/support/read-calendar';
import { notFound } from 'tests/support/refused';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
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

  it('puts each at their own hour into their calendar and into the leader’s', () => {
    const meeting = (startTime: string) => ({ startTime, minutes: 45, place: 'Lokale 3' });
    callInSeveral(organisation.as('Anne'), [
      { ...call('Jonas'), ...meeting('09:00') },
      { ...call('Mie'), ...meeting('10:00') },
    ]);
    expect(stored()).toMatchObject([meeting('09:00'), meeting('10:00')]);
    const { db, setNow } = organisation;
    setNow(new Date(NOW.getTime() + 60_000));
    const files = Array.from({ length: 4 }, () => {
      const { calendar, to } = composeMail(
        nextMail({ db }, new Date(NOW.getTime() + 60_000)).facts,
        SETTINGS,
      );
      const { method, events } = readCalendarFile(calendar?.content ?? '');
      return [
        to.name,
        method,
        ...events.flatMap(({ start, end, location, sequence }) => [start, end, location, sequence]),
      ];
    });
    const hour = (from: string, until: string) => [
      `2026-03-16T${from}:00.000Z`,
      `2026-03-16T${until}:00.000Z`,
      ...['Lokale 3', 0],
    ];
    expect(files).toEqual([
      ['Jonas', 'REQUEST', ...hour('08:00', '08:45')],
      ['Anne', 'PUBLISH', ...hour('08:00', '08:45')],
      ['Mie', 'REQUEST', ...hour('09:00', '09:45')],
      ['Anne', 'PUBLISH', ...hour('09:00', '09:45')],
    ]);
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

const OPEN = { startTime: null, minutes: 60, place: null };

describe('the form that calls several in', () => {
  const roleOf = new Map([
    ['a', 'medarbejder'],
    ['b', 'leder'],
  ]);
  const posted = (fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return readCalls(form, roleOf, '2026-03-02');
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
        { employeeId: 'a', templateId: 't1', heldOn: '2026-03-16', ...OPEN },
        { employeeId: 'b', templateId: 't2', heldOn: '2026-03-18', ...OPEN },
      ],
    });
  });

  it('takes an hour for each, one length and one place', () => {
    const form = posted([
      ...both,
      ...([
        ['heldOn', '2026-03-16'],
        ['start-a', '10.00'],
        ['minutes', '90'],
        ['place', 'Lokale 3'],
      ] satisfies [string, string][]),
    ]);
    expect(form).toMatchObject({
      calls: [
        { employeeId: 'a', startTime: '10:00', minutes: 90, place: 'Lokale 3' },
        { employeeId: 'b', startTime: null, minutes: 90, place: 'Lokale 3' },
      ],
    });
  });

  it('takes today and days to come', () => {
    const on = (heldOn: string, own = '') => posted([...both, ['heldOn', heldOn], ['day-b', own]]);
    expect(on('2026-03-02').ok).toBe(true);
    expect(on('2026-03-01')).toEqual({ ok: false, errors: { heldOn: 'form.date_past' } });
    expect(on('2026-03-16', '2026-02-16')).toEqual({ ok: false, errors: { 'day-b': 'form.date_past' } });
  });

  it('lets nobody lead two talks at once', () => {
    const hours = (b: string, dayOfB = '') =>
      posted([...both, ['heldOn', '2026-03-16'], ['start-a', '10:00'], ['start-b', b], ['day-b', dayOfB]]);
    expect(hours('10:30')).toEqual({ ok: false, errors: { 'start-b': 'form.times_overlap' } });
    expect(hours('11:00').ok).toBe(true);
    expect(hours('10:30', '2026-03-17').ok).toBe(true);
  });

  it('says at the hour what is wrong with it', () => {
    const hour = (start: string) => posted([...both, ['heldOn', '2026-03-16'], ['start-b', start]]);
    expect(hour('kl. 10')).toEqual({ ok: false, errors: { 'start-b': 'form.time_invalid' } });
    expect(hour('23:30')).toEqual({ ok: false, errors: { 'start-b': 'form.time_past_midnight' } });
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
