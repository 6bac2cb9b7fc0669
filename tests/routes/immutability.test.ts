import { accounts } from 'db/schema/access';
import { organisationWithTeam } from 'tests/support/conversations';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const client = organisation.db.$client;
organisation.db
  .update(accounts)
  .set({ passwordHash: await quickPassword(PASSWORD) })
  .run();
const plan = { employee: 'Jonas', leader: 'Anne', shared: true, heldOn: '2026-03-02' };
await plantConversation(organisation, { ...plan, state: 'signed' });

/** A column of each table that a forger would change. */
const KEPT = {
  record_lines: 'text',
  agreements: 'goal',
  summary_revisions: 'pdf',
  signatures: 'reservation',
  audit_events: 'actor_id',
  frameworks: 'content',
  interview_templates: 'content',
};

describe('what is signed, logged or cited stays as it is, also to somebody with SQL', () => {
  it.each(Object.entries(KEPT))('%s are not changed', (table, column) => {
    expect(count(table)).toBeGreaterThan(0);
    expect(() => client.prepare(`update ${table} set ${column} = 'forfalsket'`).run()).toThrow(
      /append-only|frozen/,
    );
  });

  it.each([...Object.keys(KEPT), 'summaries'])('%s are not removed', (table) => {
    const before = count(table);
    expect(() => client.prepare(`delete from ${table}`).run()).toThrow(/append-only|frozen|immutable/);
    expect(count(table)).toBe(before);
  });

  it.each(['id', 'conversation_id', 'number', 'snapshot', 'frozen_at', 'frozen_by'])(
    'the %s of a frozen summary is not changed',
    (column) => {
      expect(() => client.prepare(`update summaries set ${column} = '9'`).run()).toThrow(/immutable/);
    },
  );

  it.each(['record_lines', 'agreements'])('nothing is added to %s', (table) => {
    const row = client.prepare(`select * from ${table}`).get();
    const fields = Object.entries(row ?? {}).map(([name, value]) => [name, name === 'id' ? 'ny' : value]);
    const added = Object.fromEntries(fields);
    const names = Object.keys(added);
    const insert = `insert into ${table} (${names.join()}) values (${names.map((name) => `@${name}`).join()})`;
    expect(() => client.prepare(insert).run(added)).toThrow(/frozen/);
  });

  it.each([
    'audit_events',
    'frameworks',
    'interview_templates',
    'summaries',
    'summary_revisions',
    'signatures',
  ])('%s are not put in the place of another', (table) => {
    const row = client.prepare(`select * from ${table}`).get();
    const names = Object.keys(row ?? {});
    const values = names.map((name) => `@${name}`).join();
    expect(() =>
      client.prepare(`replace into ${table} (${names.join()}) values (${values})`).run(row),
    ).toThrow(/append-only|immutable/);
  });

  it.each([
    ['audit_events', []],
    ['frameworks', ['id', 'source_sha256']],
    ['interview_templates', ['id', 'role']],
    ['summaries', ['id', 'conversation_id']],
    ['summary_revisions', ['id', 'summary_id']],
    ['signatures', ['id', 'summary_id', 'certificate_serial']],
  ])('%s are not put in the place of another by the number of their row', (table, keys) => {
    const row = client.prepare(`select rowid as row_number, * from ${table}`).get();
    const { row_number, seq, ...fields } = Object.fromEntries(Object.entries(row ?? {}));
    const other = { ...fields, ...Object.fromEntries(keys.map((key) => [key, 'en anden'])) };
    const names = Object.keys(other);
    const values = names.map((name) => `@${name}`).join();
    const insert = `insert or replace into ${table} (rowid, ${names.join()}) values (@nr, ${values})`;
    expect(() => client.prepare(insert).run({ ...other, nr: row_number ?? seq })).toThrow(
      /append-only|immutable/,
    );
  });

  it('a summary does not take the row of another', () => {
    const renumber = client.prepare('update or replace summaries set rowid = rowid + 1');
    expect(() => renumber.run()).toThrow(/immutable/);
  });

  it('what somebody prepared is not changed once both have been asked to sign', () => {
    expect(() => client.prepare("update answers set text = 'forfalsket'").run()).toThrow(/frozen/);
  });

  it('a signed conversation is not opened again behind its summary', () => {
    expect(() => client.prepare("update conversations set state = 'in-talk'").run()).toThrow(/void/);
  });

  it.each(['update or replace', 'update or ignore'])('not with "%s" either', (verb) => {
    expect(() => client.prepare(`${verb} signatures set reservation = 'forfalsket'`).run()).toThrow(
      /append-only/,
    );
  });
});

function count(table: string): number {
  return Number(client.prepare(`select count(*) from ${table}`).pluck().get());
}
