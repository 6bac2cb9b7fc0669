import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { HEADING, importText, line, payroll, previewOf } from 'tests/support/payroll';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = createTestOrganisation([{ name: 'Adam', grants: ['administrator'] }]);
});
const adam = () => organisation.as('Adam');
const planOf = (...lines: string[]) => previewOf(adam(), payroll(...lines)).plan;
const problemsOf = (...lines: string[]) =>
  planOf(...lines).problems.map(({ line: at, code }) => `${at} ${code}`);

const BO = line(1, 'Bo', { role: 'Leder' });

describe('a line of a payroll file', () => {
  it.each([
    ['without a number', line('', 'Ea'), 'number_missing'],
    ['without a name', line(2, '', { email: 'ea@x.example' }), 'name_missing'],
    ['without an e-mail', line(2, 'Ea', { email: '' }), 'email_missing'],
    ['with a bad e-mail', line(2, 'Ea', { email: 'ea(at)x' }), 'email_bad'],
    ['without a unit', line(2, 'Ea', { unit: '' }), 'unit_missing'],
    ['with a name too long', line(2, 'E'.repeat(201), { email: 'ea@x.example' }), 'too_long'],
    ['with a day that there is not', line(2, 'Ea', { from: '31-02-2027' }), 'date_bad'],
    ['with a word for a day', line(2, 'Ea', { until: 'snart' }), 'date_bad'],
    ['that ends before it starts', line(2, 'Ea', { until: '31-01-2020' }), 'ends_before_start'],
    ['with a role that no framework has', line(2, 'Ea', { role: 'Trold' }), 'role_unknown'],
    ['without role and title', line(2, 'Ea', { role: '', title: '' }), 'role_missing'],
    ['with an unknown leader', line(2, 'Ea', { leader: '99' }), 'leader_unknown'],
    ['that leads itself', line(2, 'Ea', { leader: '2' }), 'leader_self'],
    ['with the number of somebody else', line(1, 'Ea'), 'number_twice'],
    ['with the e-mail of another line', line(2, 'Ea', { email: 'bo@proeveby.example' }), 'email_twice'],
  ])('%s is told with its number', (_what, wrong, code) => {
    expect(problemsOf(BO, wrong)).toEqual([`3 ${code}`]);
  });

  it('with an e-mail that somebody else has is told, also where that is somebody with another number', () => {
    organisation.db.update(people).set({ employeeNumber: '77' }).where(eq(people.name, 'Adam')).run();
    expect(problemsOf(BO, line(2, 'Ea', { email: 'adam@proeveby.example' }))).toEqual(['3 email_taken']);
  });

  it('that would change the e-mail of somebody with special rights is told', () => {
    organisation.db.update(people).set({ employeeNumber: '77' }).where(eq(people.name, 'Adam')).run();
    expect(problemsOf(line(77, 'Adam', { email: 'bo@proeveby.example' }))).toEqual(['2 email_entrusted']);
  });

  it('under a leader who has left is told', () => {
    expect(problemsOf(line(1, 'Bo', { until: '01-03-2026' }), line(2, 'Ea', { leader: '1' }))).toEqual([
      '3 leader_left',
    ]);
  });

  it('under a leader whom the same import ends is told', () => {
    importText(adam(), payroll(BO, line(2, 'Ea', { leader: '1' })));
    expect(problemsOf(line(2, 'Ea', { leader: '1' }))).toEqual(['2 leader_unknown']);
  });

  it('can name its leader by e-mail, or by a name that only one has', () => {
    const [byMail, byName] = [
      line(2, 'Ea', { leader: 'BO@proeveby.example' }),
      line(3, 'Ib', { leader: 'Bo' }),
    ];
    expect(problemsOf(BO, byMail, byName)).toEqual([]);
    expect(problemsOf(BO, line(4, 'Bo', { email: 'bo2@x.example' }), byName)).toEqual(['4 leader_unclear']);
  });

  it.each(['01-02-2027', '1.2.2027', '2027-02-01', '01/02-2027', '20270201', '01-02-2027 00:00'])(
    'can write a day as %s',
    (from) => {
      expect(planOf(line(2, 'Ea', { from })).add).toMatchObject([{ steps: [{ startsOn: '2027-02-01' }] }]);
    },
  );

  it('that ends in the year 9999 does not end', () => {
    expect(planOf(line(2, 'Ea', { until: '31-12-9999' })).add).toMatchObject([{ steps: [{ endsOn: null }] }]);
  });
});

describe('leaders in a ring', () => {
  it('are told once, with everybody in it', () => {
    const { problems } = planOf(
      line(1, 'Bo', { leader: '3' }),
      line(2, 'Ea', { leader: '1' }),
      line(3, 'Ib', { leader: '2' }),
      line(4, 'Ulla', { leader: '3' }),
    );
    expect(problems).toMatchObject([{ line: 2, code: 'leader_cycle' }]);
    expect(String(problems[0]?.values.lines).split(', ').sort()).toEqual(['2', '3', '4']);
  });

  it('are found across those who are registered already and are not in the file', () => {
    importText(adam(), payroll(BO));
    // Adam, who was added by hand, comes under Bo; the file then puts Bo under Adam.
    const bo = organisation.db.select().from(people).where(eq(people.name, 'Bo')).get();
    organisation.db.$client
      .prepare('update employments set leader_id = ? where person_id = ?')
      .run(bo?.id, organisation.idOf('Adam'));
    expect(problemsOf(line(1, 'Bo', { role: 'Leder', leader: 'adam@proeveby.example' }))).toEqual([
      '2 leader_cycle',
    ]);
  });
});

describe('everything that is wrong', () => {
  it('is said at once, by line', () => {
    expect(
      problemsOf(
        line(2, 'Ea', { leader: '99', from: 'i går' }),
        BO,
        line(3, 'Ib', { role: 'Trold', email: '' }),
      ),
    ).toEqual(['2 date_bad', '2 leader_unknown', '4 email_missing', '4 role_unknown']);
  });
});

describe('somebody with two employments', () => {
  it('has the first, and that is said', () => {
    const plan = planOf(line(2, 'Ea'), line(2, 'Ea', { unit: 'Solbakken' }));
    expect(plan.add).toMatchObject([{ line: 2 }]);
    expect(plan.notices).toEqual([{ line: 3, code: 'two_employments', values: { name: 'Ea', used: 2 } }]);
    expect(plan.problems).toEqual([]);
  });

  it('has the one that is not over', () => {
    const plan = planOf(line(2, 'Ea', { until: '01-01-2026' }), line(2, 'Ea', { unit: 'Solbakken' }));
    expect(plan.add).toMatchObject([{ line: 3 }]);
    expect(plan.notices).toMatchObject([{ line: 2, values: { used: 3 } }]);
  });
});

describe('the role of a title', () => {
  it('is the one that the administrator gave it, or that everybody else gets', () => {
    const text = payroll(line(2, 'Ea', { role: '', title: 'Køkkenchef' }), line(3, 'Ib', { role: '' }));
    const { plan } = previewOf(adam(), text, { roles: { køkkenchef: 'leder' }, otherRole: 'medarbejder' });
    expect(plan.problems).toEqual([]);
    expect(plan.add).toMatchObject([{ steps: [{ role: 'leder' }] }, { steps: [{ role: 'medarbejder' }] }]);
  });

  it('that no framework has any longer is unknown again', () => {
    const { plan } = previewOf(adam(), payroll(line(2, 'Ea', { role: 'Trold' })), {
      roles: { trold: 'væk' },
    });
    expect(plan.problems).toMatchObject([{ code: 'role_unknown', values: { role: 'Trold' } }]);
  });
});

describe('the units of a file', () => {
  const HEAD = 'Nr;Navn;Mail;Rolle;Enhed;Enhedskode;Overordnet enhed';
  it.each([
    ['one code with two names', ['A;K1;', 'B;K1;'], '3 unit_two_names'],
    ['one unit under two others', ['A;K1;X', 'A;K1;Y'], '3 unit_two_parents'],
    ['units in a ring', ['A;K1;K2', 'B;K2;K1'], '2 unit_cycle'],
  ])('are objected to: %s', (_what, ends, problem) => {
    const lines = ends.map((end, at) => `${at};P${at};p${at}@x.example;leder;${end}`);
    const { plan } = previewOf(adam(), [HEAD, ...lines].join('\n'));
    expect(plan.problems.map(({ line: at, code }) => `${at} ${code}`)).toEqual([problem]);
  });
});

it('the columns of the usual heading are all recognised', () => {
  expect(HEADING.split(';')).toHaveLength(9);
  expect(planOf(BO).add).toMatchObject([
    { number: '1', name: 'Bo', steps: [{ title: 'Pædagog', role: 'leder', startsOn: '2020-02-01' }] },
  ]);
});
