import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { organisations, people } from 'db/schema/people';
import { line, payroll } from 'tests/support/payroll';
import { NOW } from 'tests/support/test-database';
import { testFramework } from 'tests/support/test-framework';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderWith, muskat } from './command-line';

let folder: string;
beforeEach(() => {
  folder = folderWith({ 'master.key': randomBytes(32).toString('base64') });
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  db.insert(organisations).values({ id: 1, name: 'Prøveby', language: 'da', createdAt: NOW }).run();
  db.insert(frameworks)
    .values({
      id: 'f1',
      name: testFramework.name,
      content: JSON.stringify(testFramework),
      sourceSha256: testFramework.source.sha256,
      importedAt: NOW,
    })
    .run();
  db.$client.close();
});

const names = () => {
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  const found = db.select({ name: people.name }).from(people).all();
  db.$client.close();
  return found.map(({ name }) => name).sort();
};

function run(text: string | Buffer, ...options: string[]) {
  const file = join(folder, 'loen.csv');
  writeFileSync(file, text);
  return muskat(['people', 'import', file, '--data', folder, ...options]);
}

const FILE = payroll(line(1, 'Bo', { role: 'Leder' }), line(2, 'Ea', { leader: '1' }));

describe('muskat people import', () => {
  it('imports a file, and the same file again changes nothing', async () => {
    expect(await run(FILE)).toMatchObject({ code: 0, out: expect.stringContaining('Tilføjes: 2') });
    expect(names()).toEqual(['Bo', 'Ea']);
    const again = await run(FILE, '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toEqual({
      format: 'muskat.people-import/1',
      imported: true,
      counts: { added: 0, changed: 0, ended: 0, unchanged: 2, units: 0 },
      problemCount: 0,
      problems: [],
      noticeCount: 0,
      notices: [],
    });
  });

  it('only says what would happen in a dry run', async () => {
    const said = await run(FILE, '--dry-run');
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('Intet er gemt.') });
    expect(names()).toEqual([]);
  });

  it('tells every problem with its line and imports nothing: 2, and 1 in a dry run', async () => {
    const wrong = payroll(line(1, 'Bo', { role: 'Trold' }), line(2, 'Ea', { leader: '7' }));
    const said = await run(wrong);
    expect(said.code).toBe(2);
    expect(said.err).toContain('Linje 2: Vi ved ikke, hvilken rolle "Trold" er.');
    expect(said.err).toContain('Linje 3: Lederen "7" er hverken i filen eller ansat i forvejen.');
    expect(await run(wrong, '--dry-run')).toMatchObject({ code: 1 });
    expect(names()).toEqual([]);
  });

  it('ends many only where that is said to be meant', async () => {
    await run(FILE);
    const fewer = payroll(line(1, 'Bo', { role: 'Leder' }));
    expect(await run(fewer)).toMatchObject({ code: 2, err: expect.stringContaining('--end-many') });
    expect(await run(fewer, '--end-many')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Afsluttes: 1'),
    });
  });

  it.each([
    ['an unclosed quote', 'Nr;Navn\n1;"Bo\n', [], 'På linje 2'],
    ['a heading that says nothing', 'A;B\n1;Bo\n', [], 'Vi kan ikke se, hvilke kolonner der er hvad (A, B).'],
    [
      'a setup that there is not',
      FILE,
      ['--profile', 'Ukendt'],
      'Der er ingen opsætning, der hedder "Ukendt".',
    ],
  ])('refuses %s in one sentence', async (_what, text, options, message) => {
    expect(await run(text, ...options)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
    expect(names()).toEqual([]);
  });
});
