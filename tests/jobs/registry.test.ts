import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listJobs } from 'app/jobs/registry';
import { startJobs } from 'app/jobs/start-jobs';
import pino from 'pino';
import { afterAll, expect, it, vi } from 'vitest';
import { DAY, later, MINUTE, mailWorld } from './mail-world';
import { SETTINGS } from './one-mail';
import { readMessage } from './read-message';
import { startSmtp } from './smtp';

const log = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'muskat-jobs-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('an installation without mail lets nothing wait, so that turning mail on sends nothing old', async () => {
  const world = mailWorld();
  world.queue('called-in', 'Jonas', world.plant());
  const off = startJobs({
    db: world.db,
    keys: world.organisation.keys,
    clock: () => later(0),
    log,
    mail: null,
    anchorFile: '',
    exportFolder: folder,
  });
  await vi.waitFor(() => expect(world.rows()[0]?.nextAttemptAt).toBeNull());
  await off.stop();
  expect(world.rows()[0]).toMatchObject({ error: 'mail-off', sentAt: null });

  const smtp = await startSmtp();
  const on = startJobs({
    db: world.db,
    keys: world.organisation.keys,
    clock: () => later(MINUTE),
    log,
    anchorFile: '',
    exportFolder: folder,
    mail: { ...SETTINGS, smtpUrl: new URL(smtp.url) },
  });
  world.queue('rescheduled', 'Jonas', world.plant());
  await vi.waitFor(() => expect(world.rows().some(({ sentAt }) => sentAt)).toBe(true));
  await on.stop();
  expect(smtp.received.map(({ raw }) => readMessage(raw).headers.get('subject'))).toEqual([
    'Ny dato for samtalen',
  ]);
});

it('a server that stops breaks off a mail that takes too long, which is sent when it is back', async () => {
  const world = mailWorld();
  world.queue('called-in', 'Jonas', world.plant());
  const smtp = await startSmtp();
  smtp.slow(60_000);
  const mail = { ...SETTINGS, smtpUrl: new URL(smtp.url) };
  const jobs = startJobs({
    db: world.db,
    keys: world.organisation.keys,
    clock: () => later(MINUTE),
    log,
    mail,
    anchorFile: '',
    exportFolder: folder,
    secondsToFinish: 0.1,
  });
  await vi.waitFor(() => expect(smtp.received).toHaveLength(1));
  await jobs.stop();
  expect(world.rows()[0]).toMatchObject({ sentAt: null, error: 'EABORT', nextAttemptAt: later(2 * MINUTE) });
});

it('an installation with mail reminds of agreements in the morning', () => {
  const world = mailWorld();
  const now = later(14 * DAY);
  world.plant({ state: 'signed', agreements: [{ followUpOn: '2026-03-16' }] });
  const post = { send: () => Promise.resolve(), close: () => {} };
  const jobs = listJobs({
    db: world.db,
    keys: world.organisation.keys,
    clock: () => now,
    log,
    mail: { settings: SETTINGS, post },
    anchorFile: '',
  });
  const reminding = jobs.find(({ name }) => name === 'queue-follow-ups');
  expect(reminding?.isDue(null, new Date('2026-03-16T04:00:00Z'))).toBe(false);
  expect(reminding?.isDue(null, now)).toBe(true);
  reminding?.run(new AbortController().signal);
  expect(world.rows().map(({ kind }) => kind)).toEqual(['follow-up-due', 'follow-up-due']);
});
