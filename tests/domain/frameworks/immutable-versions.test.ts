import { publishReview } from 'app/domain/frameworks/review/publish-review.server';
import { startNewVersion, startReview } from 'app/domain/frameworks/review/start-review.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { describe, expect, it } from 'vitest';
import { sample } from './review/sample-documents';

const organisation = organisationWithTeam();
const adam = organisation.as('Adam');
const client = organisation.db.$client;
const one = publishReview(adam, startReview(adam, sample()).draftId, { version: 1 });
const two = publishReview(adam, startNewVersion(adam, one), { version: 1 });

/** A copy of a version, with some of its columns changed, put in by SQL. */
function insertCopy(id: string, change: Record<string, string | number | null>): void {
  const row = client.prepare('select * from frameworks where id = ?').get(id);
  const fields = { ...(row ?? {}), id: 'ny', ...change };
  const names = Object.keys(fields);
  const values = names.map((name) => `@${name}`).join();
  client.prepare(`insert into frameworks (${names.join()}) values (${values})`).run(fields);
}

describe('versions of a framework stay as they are, also to somebody with SQL', () => {
  it.each(['content', 'version', 'replaces_id', 'document_id', 'name'])(
    'the %s of a version is not changed',
    (column) => {
      expect(() => client.prepare(`update frameworks set ${column} = ?`).run(9)).toThrow(/append-only/);
    },
  );

  it('a version that has been replaced is not removed', () => {
    expect(() => client.prepare('delete from frameworks where id = ?').run(one)).toThrow(/append-only/);
  });

  it('a version is replaced once', () => {
    expect(() => insertCopy(two, { replaces_id: one, version: 2 })).toThrow(/append-only/);
  });

  it.each([
    ['a first version that says it is the third', { replaces_id: null, version: 3 }],
    ['a version that leaves a number out', { replaces_id: two, version: 4 }],
    ['a version with the number of the one before it', { replaces_id: two, version: 2 }],
  ])('%s is not put in', (_what, change) => {
    expect(() => insertCopy(two, change)).toThrow(/one by one/);
  });

  it('what it points to has to be there', () => {
    expect(() => insertCopy(two, { replaces_id: null, version: 1, document_id: 'findes-ikke' })).toThrow(
      /FOREIGN KEY/,
    );
  });
});

describe('the document that a framework was read from', () => {
  it('is not changed', () => {
    expect(() => client.prepare("update framework_documents set text = 'forfalsket'").run()).toThrow(
      /append-only/,
    );
  });

  it('is not removed while a version points into it', () => {
    expect(() => client.prepare('delete from framework_documents').run()).toThrow(/FOREIGN KEY/);
  });

  it.each(['replace into', 'insert or replace into'])(
    'is not put in the place of another by "%s"',
    (verb) => {
      const row = client.prepare('select * from framework_documents').get();
      const names = Object.keys(row ?? {});
      const values = names.map((name) => `@${name}`).join();
      const insert = `${verb} framework_documents (${names.join()}) values (${values})`;
      expect(() => client.prepare(insert).run(row)).toThrow(/append-only/);
    },
  );

  it('is not put in the place of another by the number of its row', () => {
    const insert = `insert or replace into framework_documents
      (rowid, id, name, media_type, sha256, text, text_sha256, stored_at)
      select rowid, 'ny', name, media_type, 'en anden', text, text_sha256, 1 from framework_documents`;
    expect(() => client.prepare(insert).run()).toThrow(/append-only/);
  });
});
