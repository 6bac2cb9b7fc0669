import { people } from 'db/schema/people';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from './support/browser';
import { inspect, inspectCopy } from './support/inspect';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

const HEAD = 'Medarbejdernr.;CPR;Fornavn;Efternavn;E-mail;Stilling;Afdeling;Leder;Rolle;Ansat fra';
const line = (number: number, first: string, title: string, leader: string, role: string, from: string) =>
  [
    number,
    '010190-1234',
    first,
    'Nyvang',
    `${first.toLowerCase()}@ny.example`,
    title,
    'Birkehuset',
    leader,
    role,
    from,
  ].join(';');
const BOSS = line(901, 'Ole', 'Leder', '', 'Centerleder', '01-02-2020');
const COOK = line(903, 'Tom', 'Køkkenassistent', '901', '', '1.2.2021');
const WRONG = [HEAD, BOSS, line(902, 'Maja', 'Pædagog', '77', '', '31-02-2021'), COOK].join('\r\n');
const RIGHT = [HEAD, BOSS, line(902, 'Maja', 'Pædagog', '901', '', '28-02-2021'), COOK].join('\r\n');

/** As a payroll system of some age writes it. */
const file = (text: string) => ({
  name: 'loen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(() => {});
});
afterAll(() => stage?.stop());

const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();
const titled = ({ page }: Visitor, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const employees = () => stage.inDatabase((db) => db.select({ rows: count() }).from(people).get()?.rows ?? 0);

async function send(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.goto('/personer/import');
  await visitor.page.getByLabel(t('people_import.upload.file')).setInputFiles(file(text));
  await press(visitor, t('people_import.upload.submit'));
}

describe('people come from the payroll system', () => {
  it('not from a file with errors, each of which is told with its line', async () => {
    const adam = await stage.at('adam');
    const before = employees();
    await adam.page.goto('/personer');
    await adam.page.getByRole('link', { name: t('people_import.title') }).click();
    await titled(adam, t('people_import.title'));
    await inspect(adam);
    await send(adam, 'Nr;Navn\n1;"Ole\n');
    await adam.page.getByText(t('errors.people_import.unclosed_quote', { line: 2 })).waitFor();
    await inspect(adam, { refused: true });
    await send(adam, WRONG);
    await titled(adam, t('people_import.columns.title'));
    await inspect(adam);
    await adam.page.getByLabel(t('people_import.columns.profile')).fill('Lønsystemet');
    await press(adam, t('people_import.columns.submit'));
    await adam.page.getByText(t('people_import.roles.missing')).waitFor();
    await adam.page.getByLabel('Køkkenassistent').selectOption('Medarbejder');
    await adam.page.getByLabel(t('people_import.roles.other'), { exact: true }).selectOption('Medarbejder');
    await press(adam, t('people_import.columns.submit'));
    await titled(adam, t('people_import.preview.title'));
    await adam.page
      .getByRole('cell', { name: t('people_import.problem.leader_unknown', { leader: '77' }) })
      .waitFor();
    await adam.page
      .getByRole('cell', { name: t('people_import.problem.date_bad', { text: '31-02-2021' }) })
      .waitFor();
    await expect.poll(() => adam.page.getByRole('rowheader').first().textContent()).toBe('3');
    await inspect(adam);
    expect(await adam.page.getByRole('button', { name: t('people_import.preview.submit') }).count()).toBe(0);
    expect(employees()).toBe(before);
  });

  it('from a file without, also where no scripts run, and by the choices of the last time', async () => {
    const [adam, reader] = await Promise.all([
      stage.at('adam', { javaScriptEnabled: false }),
      stage.stranger(),
    ]);
    const before = employees();
    await send(adam, RIGHT);
    await titled(adam, t('people_import.columns.title'));
    await inspectCopy(adam, reader);
    await press(adam, t('people_import.columns.submit'));
    await titled(adam, t('people_import.preview.title'));
    await adam.page.getByRole('rowheader', { name: 'Maja Nyvang' }).waitFor();
    await inspectCopy(adam, reader);
    await press(adam, t('people_import.preview.submit'));
    await titled(adam, t('people_import.done.title'));
    await adam.page.getByRole('link', { name: 'Tom Nyvang' }).waitFor();
    await inspectCopy(adam, reader);
    expect(employees()).toBe(before + 3);
    await send(adam, RIGHT);
    await press(adam, t('people_import.columns.submit'));
    await adam.page.getByText(t('people_import.preview.nothing')).waitFor();
  });
});
