import {
  changeEmployment,
  setLastDay,
  undoPlannedChange,
} from 'app/domain/people/employment/change-employment.server';
import type { EmploymentChange } from 'app/domain/people/person-forms.schema';
import { listReports } from 'app/domain/people/reports.server';
import { auditEvents } from 'db/schema/audit';
import { employments, units } from 'db/schema/people';
import { asc, desc, eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const ROLES = [{ id: 'medarbejder' }, { id: 'leder' }];
const UNDER_KIM: EmploymentChange = {
  from: '2026-04-01',
  unit: 'Børn og unge',
  title: 'Souschef',
  role: 'leder',
  leader: 'Kim',
};
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const move = (name: string, change: Partial<EmploymentChange> = {}, by = 'Adam') =>
  changeEmployment(organisation.as(by), organisation.idOf(name), { ...UNDER_KIM, ...change }, ROLES);
const leave = (name: string, lastDay: string | null) =>
  setLastDay(organisation.as('Adam'), organisation.idOf(name), lastDay);
const daysOf = (name: string) =>
  organisation.db
    .select()
    .from(employments)
    .where(eq(employments.personId, organisation.idOf(name)))
    .orderBy(asc(employments.startsOn))
    .all()
    .map(({ startsOn, endsOn }) => [startsOn, endsOn]);
const lastLogged = () =>
  organisation.db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get();

describe('moving somebody', () => {
  it('ends the old employment the day before, and begins a new one', () => {
    move('Jonas');
    expect(daysOf('Jonas')).toEqual([
      ['2020-01-01', '2026-03-31'],
      ['2026-04-01', null],
    ]);
    const reportsOf = (leader: string, day: string) =>
      listReports(organisation.db, organisation.idOf(leader), new Date(`${day}T12:00:00Z`)).map(
        ({ name }) => name,
      );
    expect(reportsOf('Anne', '2026-03-31')).toContain('Jonas');
    expect(reportsOf('Anne', '2026-04-01')).not.toContain('Jonas');
    expect(reportsOf('Kim', '2026-04-01')).toEqual(['Jonas']);
    expect(lastLogged()).toMatchObject({
      action: 'employment.change',
      subjectId: organisation.idOf('Jonas'),
    });
    expect(lastLogged()?.details).not.toContain('Souschef');
  });

  it('is for administrators', () => {
    for (const by of ['Anne', 'Hanne', 'Jonas'])
      expect(() => move('Jonas', {}, by)).toThrow(refused('access.forbidden'));
    expect(daysOf('Jonas')).toEqual([['2020-01-01', null]]);
  });

  it('reaches back to the latest change, which is corrected by its own day', () => {
    move('Jonas', { from: '2026-01-15' });
    move('Jonas', { from: '2026-01-15', leader: 'Bo' });
    expect(daysOf('Jonas')).toEqual([
      ['2020-01-01', '2026-01-14'],
      ['2026-01-15', null],
    ]);
    expect(() => move('Jonas', { from: '2026-01-14' })).toThrow(refused('people.change_too_early'));
    expect(() => move('Mie', { from: '2019-12-31' })).toThrow(refused('people.change_too_early'));
  });

  it('keeps the last day of somebody who is to leave', () => {
    leave('Jonas', '2026-06-30');
    move('Jonas');
    expect(daysOf('Jonas')).toEqual([
      ['2020-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ]);
  });

  it('can be taken back while it is planned, and not once it has begun', () => {
    move('Jonas');
    undoPlannedChange(organisation.as('Adam'), organisation.idOf('Jonas'));
    expect(daysOf('Jonas')).toEqual([['2020-01-01', null]]);
    expect(() => undoPlannedChange(organisation.as('Adam'), organisation.idOf('Jonas'))).toThrow(
      refused('people.nothing_planned'),
    );
  });

  it('never leaves two employments on one day, whatever is done in whatever order', () => {
    move('Jonas');
    leave('Jonas', '2026-05-31');
    move('Jonas', { from: '2026-05-01', leader: 'Bo' });
    move('Jonas', { from: '2026-08-01' });
    leave('Jonas', null);
    const days = daysOf('Jonas');
    for (const [place, [startsOn]] of days.entries()) {
      const before = days[place - 1]?.[1];
      if (place > 0) expect(String(before) < String(startsOn)).toBe(true);
    }
    expect(days.at(-1)).toEqual(['2026-08-01', null]);
  });
});

describe('what is refused of a change, with words on what to do', () => {
  it.each([
    ['a role that no framework has', { role: 'astronaut' }, 'people.role_unknown'],
    ['a unit that there is not', { unit: 'Månen' }, 'people.unit_unknown'],
    ['a leader who is not there', { leader: 'Ingen Ukendt' }, 'people.leader_unknown'],
    ['words that name nobody', { leader: '!!' }, 'people.leader_unknown'],
    ['leading oneself', { leader: 'jonas@proeveby.example' }, 'people.own_leader'],
  ])('%s', (_what, change, code) => {
    expect(() => move('Jonas', change)).toThrow(refused(code, 'invalid'));
    expect(daysOf('Jonas')).toEqual([['2020-01-01', null]]);
  });

  it('a name that several have, until their e-mail says which', () => {
    organisation.db.$client.prepare("update people set name = 'Kim' where name = 'Mie'").run();
    expect(() => move('Jonas', { leader: 'Kim' })).toThrow(refused('people.leader_ambiguous'));
    move('Jonas', { leader: 'KIM@proeveby.example' });
  });

  it('a unit that several are called, until its path says which', () => {
    const [top] = organisation.db.select().from(units).all();
    organisation.db.insert(units).values({ id: 'a', name: 'Køkken', parentId: top?.id }).run();
    organisation.db.insert(units).values({ id: 'b', name: 'Køkken', parentId: null, code: '77' }).run();
    expect(() => move('Jonas', { unit: 'køkken' })).toThrow(refused('people.unit_ambiguous'));
    move('Jonas', { unit: 'Børn og unge / Køkken' });
    move('Mie', { unit: '77' });
  });

  it('a leader who has left by then', () => {
    leave('Kim', '2026-03-31');
    expect(() => move('Jonas')).toThrow(refused('people.leader_left'));
    move('Jonas', { from: '2026-03-15' });
  });

  it('a reporting line that goes round, however long and also once what is planned happens', () => {
    expect(() => move('Bo', { leader: 'Jonas' })).toThrow(refused('people.leader_cycle'));
    expect(() => move('Anne', { leader: 'Mie' })).toThrow(refused('people.leader_cycle'));
    move('Kim', { from: '2026-09-01', leader: 'Mie' });
    // Today Mie could be under Kim; from September Kim is under her.
    expect(() => move('Mie', { from: '2026-03-02', leader: 'Kim' })).toThrow(refused('people.leader_cycle'));
  });
});

describe('somebody who leaves', () => {
  it('works until the last day, and stays after all when it is taken back', () => {
    leave('Jonas', '2026-06-30');
    expect(daysOf('Jonas')).toEqual([['2020-01-01', '2026-06-30']]);
    leave('Jonas', null);
    expect(daysOf('Jonas')).toEqual([['2020-01-01', null]]);
    expect(lastLogged()).toMatchObject({ action: 'employment.go-on' });
  });

  it('comes back with a gap between', () => {
    leave('Jonas', '2026-01-31');
    move('Jonas', { from: '2026-03-02' });
    expect(daysOf('Jonas')).toEqual([
      ['2020-01-01', '2026-01-31'],
      ['2026-03-02', null],
    ]);
  });

  it('does not leave before having begun', () => {
    expect(() => leave('Jonas', '2019-12-31')).toThrow(refused('people.ends_before_start'));
  });

  it('is not the last administrator', () => {
    expect(() => leave('Adam', '2026-06-30')).toThrow(refused('people.last_administrator'));
    expect(daysOf('Adam')).toEqual([['2020-01-01', null]]);
  });
});

it('a leader moved today leads nobody of the former team at the next click', () => {
  move('Jonas', { from: '2026-03-02' });
  expect(listReports(organisation.db, organisation.idOf('Anne'), NOW).map(({ name }) => name)).toEqual([
    'Mie',
  ]);
});
