import { runRetention } from 'app/domain/privacy/retention/run-retention.server';
import { listJobs } from 'app/jobs/registry';
import { every } from 'app/jobs/schedule';
import { conversations } from 'db/schema/conversations';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { expect, it } from 'vitest';

/** An organisation with one talk that nobody ever signed, and the job that deletes, at a time of one's own. */
async function world() {
  const organisation = organisationWithTeam();
  calledIn(organisation);
  await runRetention(organisation.system());
  const said: object[] = [];
  const note = (what: object, text?: string) => said.push({ ...what, text });
  const log = { info: note, warn: note };
  const { db, keys } = organisation;
  const runAt = async (now: Date, stopping = new AbortController().signal) => {
    const jobs = listJobs({ db, keys, clock: () => now, log, mail: null, anchorFile: '' });
    await jobs.find(({ name }) => name === 'retention')?.run(stopping);
  };
  return { organisation, said, runAt, left: () => db.select().from(conversations).all().length };
}
const LONG_AFTER = new Date('2027-06-01T02:00:00Z');

it('the job deletes what is due and says how much, without a word of what it was', async () => {
  const { organisation, said, runAt, left } = await world();
  organisation.setNow(LONG_AFTER);
  // Somebody has looked at the clock: from here on it goes as it should.
  await runRetention(
    { ...organisation.system(), now: LONG_AFTER },
    { clockConfirmed: true, stopping: AbortSignal.abort() },
  );
  await runAt(new Date(LONG_AFTER.getTime() + 12 * 3_600_000));
  expect(left()).toBe(0);
  expect(said).toEqual([
    { outcome: 'done', replayed: 0, preparations: 0, records: 1, text: 'deleted what was due' },
  ]);
});

it('the job deletes nothing after the clock has jumped, and says what the operator can do', async () => {
  const { said, runAt, left } = await world();
  await runAt(LONG_AFTER);
  await runAt(new Date(LONG_AFTER.getTime() + 12 * 3_600_000));
  expect(left()).toBe(1);
  expect(said).toHaveLength(2);
  expect(JSON.stringify(said)).toContain('muskat retention run --confirm-clock');
});

it('it runs when the server starts and twice a day from then, also after the clock has gone back', () => {
  const due = every(12);
  const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, hours));
  expect(due(null, at(0))).toBe(true);
  expect(due(at(0), at(11))).toBe(false);
  expect(due(at(0), at(12))).toBe(true);
  expect(due(at(30), at(0))).toBe(true);
});
