import { newId } from 'app/domain/ids';
import { importPeople, previewImport } from 'app/domain/people-import/import-people.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { employments, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { importText, line, payroll, previewOf, read, registered } from 'tests/support/payroll';
import { refused } from 'tests/support/refused';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Adam', grants: ['administrator'] },
    { name: 'Hanne', grants: ['hr'] },
  ]);
});
const adam = () => organisation.as('Adam');
const onDay = (day: string) => organisation.setNow(new Date(`${day}T09:00:00Z`));
const events = () => organisation.db.select().from(auditEvents).all();

const BO = line(1, 'Bo', { title: 'Leder', role: 'Leder' });
const EA = line(2, 'Ea', { leader: '1' });
const IB = line(3, 'Ib', { leader: '1' });
const FIRST = payroll(BO, EA, IB);

describe('the first import', () => {
  it('adds everybody with their unit, role, dates and leader, in whatever order they come', () => {
    expect(importText(adam(), payroll(EA, BO, IB))).toMatchObject({ added: 3, changed: 0, ended: 0 });
    expect(registered(organisation)).toEqual([
      'Bo: Leder i Skovlyst, leder, 2020-02-01 til …',
      'Ea: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til …',
      'Ib: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til …',
    ]);
  });

  it('gives accounts without a password', () => {
    importText(adam(), FIRST);
    const ea = organisation.db.select().from(people).where(eq(people.employeeNumber, '2')).get();
    const account = organisation.db
      .select()
      .from(accounts)
      .where(eq(accounts.personId, ea?.id ?? ''))
      .get();
    expect(account).toMatchObject({ passwordHash: null, disabledAt: null });
  });

  it('leaves out those who had left already', () => {
    expect(importText(adam(), payroll(BO, line(9, 'Ulla', { until: '28-02-2026' })))).toMatchObject({
      added: 1,
    });
    expect(registered(organisation)).toHaveLength(1);
  });

  it('knows somebody who was added by hand by the e-mail, and gives them their number', () => {
    const hanne = line(5, 'Hanne', { unit: 'Børn og unge', from: '01-01-2020' });
    const { plan } = previewOf(adam(), payroll(hanne));
    expect(plan.change).toMatchObject([{ name: 'Hanne', changes: [{ field: 'number', from: '', to: '5' }] }]);
    importText(adam(), payroll(hanne));
    expect(organisation.db.select().from(people).all()).toHaveLength(2);
  });

  it('never ends those whom no import began', () => {
    const { plan } = previewOf(adam(), FIRST);
    expect(plan.end).toEqual([]);
  });

  it('leaves a row in the log for the import and for each person, with ids and codes alone', () => {
    importText(adam(), FIRST);
    const rows = events().filter(
      ({ action }) => action.startsWith('people.import') || action.startsWith('person.import'),
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'people.import',
      ...Array(3).fill('person.import-add'),
    ]);
    // Whole words: two letters in a row are in many a random id.
    expect(JSON.stringify(rows)).not.toMatch(/(?<![\w-])(Ea|Ib)(?![\w-])|Skovlyst|proeveby|Pædagog/);
  });
});

describe('the same file again', () => {
  it('changes nothing, next month either', () => {
    importText(adam(), FIRST);
    const before = registered(organisation);
    for (const day of ['2026-03-02', '2026-04-01']) {
      onDay(day);
      expect(importText(adam(), FIRST)).toEqual({ added: 0, changed: 0, ended: 0, unchanged: 3, units: 0 });
    }
    expect(registered(organisation)).toEqual(before);
  });

  it('changes nothing in another order, encoding and separator', () => {
    importText(adam(), FIRST);
    const other = Buffer.from(payroll(IB, BO, EA).replaceAll(';', '\t'), 'utf16le');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), other]);
    expect(importText(adam(), marked)).toMatchObject({ added: 0, changed: 0, ended: 0 });
  });
});

describe('the file of next month', () => {
  beforeEach(() => {
    importText(adam(), FIRST);
    onDay('2026-04-01');
  });

  it('begins another employment for who moved, from today, and keeps the former', () => {
    const moved = payroll(BO, line(2, 'Ea', { leader: '1', unit: 'Solbakken', title: 'Souschef' }), IB);
    expect(previewOf(adam(), moved).plan.change).toMatchObject([
      {
        name: 'Ea',
        line: 3,
        changes: [
          { field: 'unit', from: 'Skovlyst', to: 'Solbakken' },
          { field: 'title', from: 'Pædagog', to: 'Souschef' },
          { field: 'startsOn', from: '2020-02-01', to: '2026-04-01' },
        ],
      },
    ]);
    expect(importText(adam(), moved)).toMatchObject({ added: 0, changed: 1, ended: 0, unchanged: 2 });
    expect(registered(organisation).slice(1, 3)).toEqual([
      'Ea: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til 2026-03-31',
      'Ea: Souschef i Solbakken under Bo, medarbejder, 2026-04-01 til …',
    ]);
    expect(importText(adam(), moved)).toMatchObject({ changed: 0 });
  });

  it('ends who is no longer in it, with yesterday as the last day', () => {
    expect(importText(adam(), payroll(BO, EA))).toMatchObject({ ended: 1, unchanged: 2 });
    expect(registered(organisation)[2]).toBe(
      'Ib: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til 2026-03-31',
    );
    expect(importText(adam(), payroll(BO, EA))).toMatchObject({ ended: 0 });
  });

  it('ends who is no longer in it also where the employment was changed by hand meanwhile', () => {
    const ib = eq(people.name, 'Ib');
    const personId = organisation.db.select().from(people).where(ib).get()?.id ?? '';
    const imported = eq(employments.personId, personId);
    const before = organisation.db.select().from(employments).where(imported).get();
    if (!before) throw new Error('Ib has no employment');
    organisation.db.update(employments).set({ endsOn: '2026-03-14' }).where(imported).run();
    organisation.db
      .insert(employments)
      .values({ ...before, id: newId(), title: 'Souschef', startsOn: '2026-03-15', source: 'page' })
      .run();
    expect(importText(adam(), payroll(BO, EA))).toMatchObject({ ended: 1 });
  });

  it('never ends who came back by hand after they had left', () => {
    importText(adam(), payroll(BO, EA));
    onDay('2026-05-01');
    const personId = organisation.db.select().from(people).where(eq(people.name, 'Ib')).get()?.id ?? '';
    const before = organisation.db.select().from(employments).where(eq(employments.personId, personId)).get();
    if (!before) throw new Error('Ib has no employment');
    organisation.db
      .insert(employments)
      .values({ ...before, id: newId(), startsOn: '2026-04-20', endsOn: null, source: 'page' })
      .run();
    expect(importText(adam(), payroll(BO, EA))).toMatchObject({ ended: 0 });
  });

  it('takes back who returns, from today', () => {
    importText(adam(), payroll(BO, EA));
    onDay('2026-05-01');
    importText(adam(), FIRST);
    expect(registered(organisation).slice(2)).toEqual([
      'Ib: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til 2026-03-31',
      'Ib: Pædagog i Skovlyst under Bo, medarbejder, 2026-05-01 til …',
    ]);
    expect(importText(adam(), FIRST)).toMatchObject({ added: 0, changed: 0, ended: 0 });
  });

  it('closes on the last day that it gives, and opens again where it takes that back', () => {
    importText(adam(), payroll(BO, EA, line(3, 'Ib', { leader: '1', until: '30-06-2026' })));
    expect(registered(organisation)[2]).toContain('til 2026-06-30');
    importText(adam(), FIRST);
    expect(registered(organisation)[2]).toContain('til …');
  });

  it('ends who left last week on that day', () => {
    const { plan } = previewOf(adam(), payroll(BO, EA, line(3, 'Ib', { leader: '1', until: '27-03-2026' })));
    expect(plan.end).toMatchObject([{ name: 'Ib', line: 4, lastDay: '2026-03-27' }]);
  });

  it('announces a move on its day, moves the day, and takes it back', () => {
    const moves = (from: string) => payroll(BO, EA, line(3, 'Ib', { leader: '2', from }));
    importText(adam(), moves('01-05-2026'));
    const announced = (lastDay: string, firstDay: string) => [
      `Ib: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til ${lastDay}`,
      `Ib: Pædagog i Skovlyst under Ea, medarbejder, ${firstDay} til …`,
    ];
    expect(registered(organisation).slice(2)).toEqual(announced('2026-04-30', '2026-05-01'));
    expect(importText(adam(), moves('01-05-2026'))).toMatchObject({ changed: 0 });
    importText(adam(), moves('01-06-2026'));
    expect(registered(organisation).slice(2)).toEqual(announced('2026-05-31', '2026-06-01'));
    importText(adam(), FIRST);
    expect(registered(organisation).slice(2)).toEqual([
      'Ib: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til …',
    ]);
  });

  it('keeps titles, leaders and last days that it has no column for', () => {
    const bare = ['Nr;Navn;Mail;Enhed;Rolle', '1;Bo;bo@proeveby.example;Skovlyst;Leder'];
    for (const [number, name] of [
      [2, 'Ea'],
      [3, 'Ib'],
    ])
      bare.push(`${number};${name};${String(name).toLowerCase()}@proeveby.example;Skovlyst;Medarbejder`);
    expect(importText(adam(), bare.join('\n'))).toMatchObject({ changed: 0, unchanged: 3 });
  });
});

describe('an import', () => {
  it('is for administrators', () => {
    expect(() => previewOf(organisation.as('Hanne'), FIRST)).toThrow(refused('access.forbidden'));
  });

  it('is all or nothing: one line with a problem keeps everything out', () => {
    const file = read(adam(), payroll(BO, EA, line(3, 'Ib', { leader: '99' })));
    const { fingerprint } = previewImport(adam(), file);
    const before = events().length;
    expect(() => importPeople(adam(), newId(), file, { fingerprint, endMany: true })).toThrow(
      refused('people_import.has_problems', 'invalid'),
    );
    expect(registered(organisation)).toEqual([]);
    expect(events()).toHaveLength(before);
  });

  it('does just what was previewed: where something has changed meanwhile it does nothing', () => {
    const file = read(adam(), FIRST);
    const { fingerprint } = previewImport(adam(), file);
    importText(adam(), payroll(BO));
    const before = registered(organisation);
    expect(() => importPeople(adam(), newId(), file, { fingerprint, endMany: true })).toThrow(
      refused('people_import.changed', 'conflict'),
    );
    expect(registered(organisation)).toEqual(before);
  });

  it('that would end more than a fifth does so only where that is meant', () => {
    importText(adam(), FIRST);
    onDay('2026-04-01');
    const file = read(adam(), payroll(BO));
    const { fingerprint } = previewImport(adam(), file);
    const apply = (endMany: boolean) => importPeople(adam(), newId(), file, { fingerprint, endMany });
    expect(() => apply(false)).toThrow(refused('people_import.ends_many'));
    expect(apply(true)).toMatchObject({ ended: 2 });
  });

  it('does not take the last administrator away', () => {
    const adams = line(8, 'Adam', { unit: 'Børn og unge' });
    importText(adam(), payroll(BO, adams));
    // Adam has been in the file since the first day, so that the import is what began the employment.
    organisation.db.update(employments).set({ source: 'import' }).run();
    onDay('2026-04-01');
    expect(() => importText(adam(), payroll(BO))).toThrow(refused('people.last_administrator'));
    expect(
      registered(organisation)
        .filter((row) => row.startsWith('Adam'))
        .at(-1),
    ).toContain('til …');
  });
});

describe('units', () => {
  const HEAD = 'Nr;Navn;Mail;Rolle;Enhed;Enhedskode;Overordnet enhed';
  const file = (...lines: string[]) => [HEAD, ...lines].join('\n');
  const tree = () =>
    Object.fromEntries(
      organisation.db
        .select()
        .from(units)
        .all()
        .map(({ name, parentId, code }) => {
          const parent = organisation.db
            .select()
            .from(units)
            .where(eq(units.id, parentId ?? ''))
            .get();
          return [name, `${code ?? ''} < ${parent?.name ?? ''}`];
        }),
    );
  const ONE = '1;Bo;bo@x.example;leder;Dagtilbud;D;BU';
  const TWO = '2;Ea;ea@x.example;medarbejder;Skovlyst;S1;D';

  it('are a tree by their codes; one that is only named as a parent is made too', () => {
    importText(adam(), file(TWO, ONE));
    expect(tree()).toEqual({
      'Børn og unge': ' < ',
      BU: 'BU < ',
      Dagtilbud: 'D < BU',
      Skovlyst: 'S1 < Dagtilbud',
    });
    expect(importText(adam(), file(TWO, ONE))).toMatchObject({ units: 0, changed: 0 });
  });

  it('are renamed and moved with their code, and their people stay where they are', () => {
    importText(adam(), file(ONE, TWO));
    const renamed = '2;Ea;ea@x.example;medarbejder;Skovlyst Børnehus;S1;BU';
    expect(importText(adam(), file(ONE, renamed))).toMatchObject({ units: 1, changed: 0 });
    expect(tree()).toMatchObject({ 'Skovlyst Børnehus': 'S1 < BU' });
  });

  it('that were made by hand get their code by their name', () => {
    importText(adam(), file('1;Bo;bo@x.example;leder;Børn og unge;BU;', TWO.replace(';D', ';BU')));
    expect(tree()).toEqual({ 'Børn og unge': 'BU < ', Skovlyst: 'S1 < Børn og unge' });
  });
});
