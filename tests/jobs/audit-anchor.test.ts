import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAnchors } from 'app/domain/audit/anchor.schema';
import { readAnchors } from 'app/domain/audit/anchors.server';
import { appendAuditEvent } from 'app/domain/audit/append-audit-event.server';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { noteAnchor } from 'app/jobs/anchor/note-anchor';
import { listJobs } from 'app/jobs/registry';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import pino from 'pino';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, expect, it, onTestFinished } from 'vitest';

let organisation: TestOrganisation;
let logged: string[];
beforeEach(() => {
  organisation = createTestOrganisation([{ name: 'Anne' }]);
  logged = [];
});

const log = () => pino({}, { write: (line: string) => logged.push(line) });

function happens(...moments: string[]): void {
  for (const at of moments)
    transact(organisation.db, (tx) =>
      appendAuditEvent({ ...organisation.as('Anne'), now: new Date(at) }, tx, {
        action: 'session.begin',
        subjectType: 'person',
        subjectId: organisation.idOf('Anne'),
      }),
    );
}

function anchorFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-anchor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'ankre.jsonl');
}

const noteAt = (at: string, file = '') => noteAnchor({ db: organisation.db, now: new Date(at) }, log(), file);
const noted = () => readAnchors(organisation.db).map(({ day, seq }) => [day, seq]);

it('each day is noted with the last row that it had by Danish time, however late the server looks', () => {
  // Half past ten in the evening by UTC is the next day in Denmark in summer, not yet in winter.
  happens('2026-03-01T22:30:00Z', '2026-03-01T23:30:00Z', '2026-03-02T10:00:00Z');
  noteAt('2026-03-02T14:00:00Z');
  expect(noted()).toEqual([['2026-03-01', 1]]);
  noteAt('2026-03-02T23:00:05Z');
  expect(noted()).toEqual([
    ['2026-03-01', 1],
    ['2026-03-02', 3],
  ]);
});

it('a day on which nothing happened is noted as well: a day that is missing is a day without the job', () => {
  happens('2026-03-01T10:00:00Z');
  noteAt('2026-03-04T01:00:00Z');
  expect(noted()).toEqual([['2026-03-03', 1]]);
});

it('nothing is noted of an empty log, or of a day that has been noted', () => {
  noteAt('2026-03-02T01:00:00Z');
  expect(noted()).toEqual([]);
  happens('2026-03-02T10:00:00Z');
  for (const at of ['2026-03-03T01:00:00Z', '2026-03-03T05:00:00Z']) noteAt(at);
  expect(noted()).toEqual([['2026-03-02', 1]]);
  expect(logged).toHaveLength(1);
});

it('an anchor stands in the file, on a line of the server’s log and in the database, and the log bears it out', () => {
  const file = anchorFile();
  happens('2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z');
  noteAt('2026-03-02T01:00:00Z', file);
  noteAt('2026-03-03T01:00:00Z', file);
  const kept = parseAnchors(readFileSync(file, 'utf8'));
  expect(kept).toEqual(readAnchors(organisation.db));
  expect(parseAnchors(logged.join(''))).toEqual(kept);
  expect(verifyAuditChain(organisation.db, organisation.keys, kept)).toEqual({
    rows: 2,
    firstBadRow: null,
    misfits: [],
  });
});

it('a file that cannot be written is named to the operator, and the day is noted once it can be', () => {
  happens('2026-03-01T10:00:00Z');
  const file = anchorFile();
  expect(() => noteAt('2026-03-02T01:00:00Z', join(file, 'is-no-folder'))).toThrow();
  expect(logged.join('')).toContain('"code":"ENOENT"');
  expect(noted()).toEqual([]);
  noteAt('2026-03-02T01:00:15Z', file);
  expect(noted()).toEqual([['2026-03-01', 1]]);
});

it('the log that was made anew with the key, from the first row on, is not the one that was anchored', () => {
  happens('2026-03-01T10:00:00Z');
  noteAt('2026-03-02T01:00:00Z');
  const anchors = readAnchors(organisation.db);
  const { $client } = organisation.db;
  $client.exec('drop trigger audit_events_never_removed; delete from audit_events');
  happens('2026-03-01T09:00:00Z', '2026-03-01T11:00:00Z');
  expect(organisation.db.select().from(auditEvents).all()).toHaveLength(2);
  expect(verifyAuditChain(organisation.db, organisation.keys, anchors)).toMatchObject({
    firstBadRow: null,
    misfits: [{ day: '2026-03-01', seq: 1, why: 'changed' }],
  });
});

it('an anchor cannot be changed, removed or replaced with SQL', () => {
  happens('2026-03-01T10:00:00Z');
  noteAt('2026-03-02T01:00:00Z');
  const { $client } = organisation.db;
  expect(() => $client.exec('update audit_anchors set seq = 0')).toThrow('append-only');
  expect(() => $client.exec('delete from audit_anchors')).toThrow('append-only');
  expect(() => $client.exec("insert or replace into audit_anchors values ('2026-03-01', 0, '', 0)")).toThrow(
    'append-only',
  );
});

it('every installation notes anchors once a day, whether it has mail or not', () => {
  const jobs = listJobs({
    db: organisation.db,
    keys: organisation.keys,
    clock: () => new Date(),
    log: log(),
    mail: null,
    anchorFile: '',
  });
  const job = jobs.find(({ name }) => name === 'anchor-log');
  const [night, morning] = [new Date('2026-03-01T23:00:10Z'), new Date('2026-03-02T06:00:00Z')];
  expect([job?.isDue(null, night), job?.isDue(night, morning)]).toEqual([true, false]);
});
