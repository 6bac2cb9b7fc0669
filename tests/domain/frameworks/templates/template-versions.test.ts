import { organisationWithTeam } from 'tests/support/conversations';
import { describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const client = organisation.db.$client;
const first = organisation.templateFor('medarbejder');

/** A copy of the first version, with some of its columns changed, put in by SQL. */
function insertCopy(id: string, change: Record<string, string | number | null>): void {
  const row = client.prepare('select * from interview_templates where id = ?').get(first);
  const fields = { ...(row ?? {}), id, ...change };
  const names = Object.keys(fields);
  const values = names.map((name) => `@${name}`).join();
  client.prepare(`insert into interview_templates (${names.join()}) values (${values})`).run(fields);
}

describe('versions of a template, also to somebody with SQL,', () => {
  it.each([
    ['a first version that says it is the third', { replaces_id: null, version: 3 }],
    ['a version that leaves a number out', { replaces_id: first, version: 3 }],
    ['a version with the number of the one before it', { replaces_id: first, version: 1 }],
  ])('are counted one by one: %s is not put in', (_what, change) => {
    expect(() => insertCopy('ny', change)).toThrow(/one by one/);
  });

  it.each([
    ['type', 'status'],
    ['role', 'leder'],
    ['language', 'en'],
    ['length', 'focused'],
  ])('are of one kind: one of another %s is not put in', (column, value) => {
    expect(() => insertCopy('ny', { replaces_id: first, version: 2, [column]: value })).toThrow(/own kind/);
  });

  it('follow one another', () => {
    insertCopy('anden', { replaces_id: first, version: 2 });
    expect(() => insertCopy('tredje', { replaces_id: 'anden', version: 3 })).not.toThrow();
  });
});
