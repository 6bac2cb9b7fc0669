import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { civilDateOf } from 'app/domain/dates';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { mails } from 'db/schema/notifications';
import { people } from 'db/schema/people';
import { count, eq, isNotNull } from 'drizzle-orm';
import { opened } from 'tests/domain/cycles/rounds/round-world';
import { startSmtp } from 'tests/jobs/smtp';
import { startServerProcess } from 'tests/support/server-process';
import { createTestOrganisation } from 'tests/support/test-database';
import { expect, it, onTestFinished } from 'vitest';

const LEADERS = 12;
const REPORTS = 20;
const DAY = 24 * 60 * 60_000;

/** A round for hundreds of people that waits for its first invitation. */
function roundOfMany(folder: string) {
  const leaders = Array.from({ length: LEADERS }, (_, number) => `Leder ${letters(number)}`);
  const organisation = createTestOrganisation(
    [
      { name: 'Bo', role: 'leder' },
      { name: 'Hanne', leader: 'Bo', grants: ['hr'] },
      ...leaders.map((name) => ({ name, role: 'leder', leader: 'Bo' })),
      ...leaders.flatMap((leader) =>
        Array.from({ length: REPORTS }, (_, number) => ({ name: `${leader} ${letters(number)}`, leader })),
      ),
    ],
    folder,
  );
  const now = new Date();
  organisation.setNow(now);
  const dayAfter = (days: number) => civilDateOf(new Date(now.getTime() + days * DAY));
  opened(organisation, { startsOn: dayAfter(0), endsOn: dayAfter(80), signBy: dayAfter(90) });
  return organisation;
}

/** 'aa', 'ab', …: an address is made of the letters of a name. */
const letters = (number: number) =>
  `${String.fromCharCode(97 + Math.floor(number / 26))}${String.fromCharCode(97 + (number % 26))}`;

it('a round whose servers are killed as they invite and as they mail gives everybody one talk, and one mail', async () => {
  const data = mkdtempSync(join(tmpdir(), 'muskat-killed-invitation-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const smtp = await startSmtp();
  const { db, keys } = roundOfMany(data);
  onTestFinished(() => {
    db.$client.close();
  });
  const start = () =>
    startServerProcess(data, { MUSKAT_SMTP_URL: smtp.url, MUSKAT_MAIL_FROM: 'muskat@proeveby.example' });
  const invited = () => peopleWho('invited');
  const peopleWho = (standing: 'waiting' | 'invited') =>
    db.select({ people: count() }).from(cyclePeople).where(eq(cyclePeople.standing, standing)).get()
      ?.people ?? 0;
  const everybody = peopleWho('waiting');
  expect(everybody).toBe(LEADERS * REPORTS + 1);

  // Killed as they invite: whoever is invited has a talk and a mail, and whoever waits has neither.
  for (const share of [0.1, 0.5]) {
    const server = await start();
    while (invited() < share * everybody) await turn();
    await wait(Math.random() * 10);
    await server.kill();
    const talks = db.select({ person: conversations.employeeId }).from(conversations).all();
    expect(new Set(talks.map(({ person }) => person)).size).toBe(invited());
    expect(talks).toHaveLength(invited());
    expect(db.select().from(mails).where(eq(mails.kind, 'round-opened')).all()).toHaveLength(invited());
  }
  const last = await start();
  while (peopleWho('waiting') > 0) await turn();
  await last.kill();

  /** As when the minute is over that mails wait, or the ten after which whoever had claimed them is gone. */
  const laterOn = () =>
    db
      .update(mails)
      .set({ nextAttemptAt: new Date(Date.now() - 1000) })
      .where(isNotNull(mails.nextAttemptAt))
      .run();
  const received = () =>
    smtp.received.map(({ envelope, raw }) => ({ to: envelope.to.join(), id: idOf(raw) }));

  // Killed as they mail: between two mails, and while the mail server has one that it has not answered for.
  const inFlight: string[] = [];
  for (const slow of [2000, 0]) {
    laterOn();
    const before = smtp.received.length;
    const server = await start();
    while (smtp.received.length < before + 20) await turn();
    smtp.slow(slow);
    const then = smtp.received.length;
    while (smtp.received.length === then) await turn();
    if (slow === 0) await wait(Math.random() * 20);
    await server.kill();
    inFlight.push(received().at(-1)?.id ?? '');
    smtp.slow(0);
  }
  laterOn();
  const server = await start();
  const unsent = () => db.select().from(mails).where(isNotNull(mails.nextAttemptAt)).all().length;
  await expect.poll(unsent, { timeout: 60_000 }).toBe(0);
  await server.kill();

  // One thing was told to each; the same mail came twice only where its answer never arrived, and by one Message-ID.
  const idsByAddress = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const { to, id } of received()) {
    idsByAddress.set(to, (idsByAddress.get(to) ?? new Set()).add(id));
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  const told = db.select({ email: people.email }).from(people).all();
  expect([...idsByAddress.keys()].sort()).toEqual(told.map(({ email }) => email).sort());
  expect([...idsByAddress.values()].every(({ size }) => size === 1)).toBe(true);
  const twice = [...times].filter(([, number]) => number > 1);
  expect(twice.every(([id, number]) => number === 2 && inFlight.includes(id))).toBe(true);
  expect(twice.map(([id]) => id)).toContain(inFlight[0]);
  const rows = db.select().from(mails).all();
  expect(rows).toHaveLength(told.length);
  expect(rows.every(({ sentAt, error }) => sentAt !== null && error === null)).toBe(true);
  expect(db.select().from(conversations).all()).toHaveLength(everybody);
  expect(verifyAuditChain(db, keys).firstBadRow).toBeNull();
});

const idOf = (raw: string): string => /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? '';
