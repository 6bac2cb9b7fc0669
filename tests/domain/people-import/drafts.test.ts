import {
  chooseForImport,
  discardExpiredImports,
  keepForImport,
  openDraft,
  readForImport,
} from 'app/domain/people-import/drafts.server';
import { describeImport, importDraft } from 'app/domain/people-import/import-draft.server';
import { readTable } from 'app/domain/people-import/read-table.server';
import { listWithoutWayIn } from 'app/domain/people-import/without-way-in.server';
import { listJobs } from 'app/jobs/registry';
import { accounts, identities } from 'db/schema/access';
import { importDrafts, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { line, payroll } from 'tests/support/payroll';
import { refused } from 'tests/support/refused';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Adam', grants: ['administrator'] },
    { name: 'Ulla', grants: ['administrator'] },
    { name: 'Hanne', grants: ['hr'] },
  ]);
});
const adam = () => organisation.as('Adam');
const FILE = payroll(line(1, 'Bo', { role: 'Leder' }), line(2, 'Ea', { leader: '1' }));
const begin = (text = FILE) =>
  keepForImport(adam(), { name: 'loen.csv', table: readTable(Buffer.from(text)) });
const drafts = () => organisation.db.select().from(importDrafts).all();

function importAll(text = FILE): string {
  const id = begin(text);
  const { choices } = openDraft(adam(), id);
  chooseForImport(adam(), id, { choices, profileName: 'Lønsystemet' });
  importDraft(adam(), id, { fingerprint: describeImport(adam(), id).fingerprint, endMany: true });
  return id;
}

describe('a payroll file that waits to be looked over', () => {
  it('is for the administrator who read it in, and for nobody else', async () => {
    const id = begin();
    expect(openDraft(adam(), id).table.rows).toHaveLength(2);
    expect(() => openDraft(organisation.as('Ulla'), id)).toThrow(refused('people_import.gone', 'not-found'));
    expect(() => openDraft(organisation.as('Hanne'), id)).toThrow(refused('access.forbidden'));
    const file = { name: 'a', bytes: Buffer.from(FILE) };
    await expect(readForImport(organisation.as('Hanne'), file)).rejects.toThrow(refused('access.forbidden'));
  });

  it('is gone after an hour, and a job takes it away', async () => {
    const id = begin();
    expect(discardExpiredImports({ db: organisation.db, now: NOW })).toBe(0);
    const later = new Date(NOW.getTime() + 61 * 60_000);
    organisation.setNow(later);
    expect(() => openDraft(adam(), id)).toThrow(refused('people_import.gone'));
    const log = pino({ level: 'silent' });
    const jobs = listJobs({
      db: organisation.db,
      keys: organisation.keys,
      clock: () => later,
      log,
      mail: null,
      anchorFile: '',
    });
    await jobs.find(({ name }) => name === 'discard-imports')?.run(new AbortController().signal);
    expect(drafts()).toEqual([]);
  });

  it('cannot be previewed before its columns are confirmed', () => {
    expect(() => describeImport(adam(), begin())).toThrow(refused('people_import.columns_first', 'conflict'));
  });

  it('leaves nothing but how many it touched once it is imported', () => {
    importAll();
    expect(drafts()).toMatchObject([{ content: null, choices: null }]);
    expect(JSON.parse(drafts()[0]?.result ?? '')).toMatchObject({ added: 2 });
  });
});

describe('what an administrator chose', () => {
  it('is chosen for the next file with the same headings, and for no other', () => {
    const first = begin();
    const { choices } = openDraft(adam(), first);
    const chosen = { ...choices, otherRole: 'medarbejder', columns: { ...choices.columns, role: null } };
    chooseForImport(adam(), first, { choices: chosen, profileName: 'Lønsystemet' });
    expect(openDraft(adam(), begin())).toMatchObject({ choices: chosen, profileName: 'Lønsystemet' });
    const other = openDraft(adam(), begin(FILE.replace('Stilling', 'Titel')));
    expect(other).toMatchObject({ choices: { otherRole: '' }, profileName: '' });
  });
});

describe('those who have no way in', () => {
  it('are listed until they have one, and not when they have left', () => {
    importAll();
    expect(listWithoutWayIn(adam()).people.map(({ name }) => name)).toEqual(['Bo', 'Ea']);
    const idOf = (name: string) =>
      organisation.db.select().from(people).where(eq(people.name, name)).get()?.id ?? '';
    organisation.db
      .insert(identities)
      .values({ issuer: 'https://login.example', subject: '1', personId: idOf('Bo'), linkedAt: NOW })
      .run();
    expect(listWithoutWayIn(adam())).toMatchObject({ total: 1, people: [{ name: 'Ea' }], more: false });
    organisation.db
      .update(accounts)
      .set({ passwordHash: 'x' })
      .where(eq(accounts.personId, idOf('Ea')))
      .run();
    expect(listWithoutWayIn(adam()).total).toBe(0);
  });

  it('are shown a hundred at a time', () => {
    importAll(
      payroll(
        ...Array.from({ length: 130 }, (_, at) =>
          line(at, `P${String(at).padStart(3, '0')}`, { email: `p${at}@x.example` }),
        ),
      ),
    );
    const first = listWithoutWayIn(adam());
    expect(first).toMatchObject({ total: 130, more: true });
    const rest = listWithoutWayIn(adam(), first.people.at(-1)?.id);
    expect(rest.people.map(({ name }) => name)).toEqual(
      Array.from({ length: 30 }, (_, at) => `P${at + 100}`),
    );
    expect(rest.more).toBe(false);
  });
});
