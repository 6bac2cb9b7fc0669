import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'app/domain/context';
import { callInChoices } from 'app/domain/conversations/call-in-choices.server';
import { listFrameworks, readFrameworkById } from 'app/domain/frameworks/list-frameworks.server';
import { publishReview } from 'app/domain/frameworks/review/publish-review.server';
import { startNewVersion } from 'app/domain/frameworks/review/start-review.server';
import { storedTemplate } from 'app/domain/frameworks/stored-content.server';
import { openDatabase } from 'db/client.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { formerDatabase } from 'tests/support/former-database';
import { refused } from 'tests/support/refused';
import { testFramework, testTemplate } from 'tests/support/test-framework';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
const organisation = organisationWithTeam();
afterAll(() => rmSync(folder, { recursive: true }));

/** As the release before frameworks had versions left it: no version, nothing replaced, no document. */
const FORMER = 2;
const former = formerDatabase(folder, FORMER, organisation);
const { file } = former;
former.close();

describe('a database from before frameworks had versions', () => {
  it('keeps its frameworks and templates, as first versions in full length', () => {
    const db = openDatabase(file, 'migrations');
    const adam: Context = { ...organisation.as('Adam'), db };
    expect(listFrameworks(adam)).toMatchObject([{ id: 'gammelt', version: 1, templates: 2, draftId: null }]);
    expect(readFrameworkById(adam, 'gammelt')).toEqual(testFramework);
    expect(storedTemplate(db, 'skema-leder')?.template).toEqual(testTemplate('leder'));
    expect(
      db.$client.prepare('select distinct length, version, replaces_id from interview_templates').all(),
    ).toEqual([{ length: 'full', version: 1, replaces_id: null }]);
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    db.$client.close();
  });

  it('lets leaders call in on the templates that it had', () => {
    const db = openDatabase(file, 'migrations');
    const anne: Context = { ...organisation.as('Anne'), db };
    expect(callInChoices(anne, organisation.idOf('Jonas')).templates).toMatchObject([
      { id: 'skema-medarbejder' },
    ]);
    db.$client.close();
  });

  it('lets a framework of it be corrected, by one of two who publish at once on connections of their own', () => {
    const [db, other] = [openDatabase(file, 'migrations'), openDatabase(file, 'migrations')];
    const [adam, again]: [Context, Context] = [
      { ...organisation.as('Adam'), db },
      { ...organisation.as('Adam'), db: other },
    ];
    const draft = startNewVersion(adam, 'gammelt');
    expect(startNewVersion(again, 'gammelt')).toBe(draft);
    const published = publishReview(again, draft, { version: 1 });
    expect(() => publishReview(adam, draft, { version: 1 })).toThrow(refused('framework.already_published'));
    expect(listFrameworks(adam)).toMatchObject([{ id: published, version: 2, templates: 2 }]);
    db.$client.close();
    other.$client.close();
  });

  it('still guards what was stored before', () => {
    const db = openDatabase(file, 'migrations');
    expect(() => db.$client.prepare("update frameworks set content = '{}'").run()).toThrow(/append-only/);
    expect(() => db.$client.prepare('delete from interview_templates').run()).toThrow(/append-only/);
    db.$client.close();
  });
});
