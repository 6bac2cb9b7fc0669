import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginSession } from 'app/domain/accounts/sessions.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { pendingSignatures, signatures } from 'db/schema/signing';
import { asc, like } from 'drizzle-orm';
import { shown } from 'tests/domain/signing/sign-as';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { startServerProcess } from 'tests/support/server-process';
import { cookieOf } from 'tests/support/test-server';
import { answeringAs, makeTimestampAuthority, serveTimestamps } from 'tests/support/timestamp-authority';
import { expect, it, onTestFinished } from 'vitest';
import { orNone } from './killed/at-work';

it('a server killed between a signature and its timestamp leaves it signed, waiting or not given, with its row in the log', async () => {
  const data = mkdtempSync(join(tmpdir(), 'muskat-killed-stamp-'));
  const tsa = makeTimestampAuthority();
  const stamping = await serveTimestamps(answeringAs(tsa));
  const organisation = organisationWithTeam(data);
  const { db, idOf } = organisation;
  onTestFinished(async () => {
    db.$client.close();
    await stamping.close();
    tsa.remove();
    rmSync(data, { recursive: true, force: true });
  });
  writeFileSync(join(data, 'tsa.pem'), tsa.caPem);
  organisation.setNow(new Date());
  const id = atSummary(organisation);
  await freezeSummary(organisation.as('Anne'), id);
  const form = { intent: 'sign', password: PASSWORD, reservation: '', ...shown(organisation, 'Anne', id) };
  db.update(accounts)
    .set({ passwordHash: await quickPassword(PASSWORD) })
    .run();
  const cookie = cookieOf(transact(db, (tx) => beginSession(tx, idOf('Anne'), new Date())));

  const start = () =>
    startServerProcess(data, {
      MUSKAT_TIMESTAMP_URL: stamping.url.href,
      MUSKAT_TIMESTAMP_CA: join(data, 'tsa.pem'),
      MUSKAT_TIMESTAMP_WHEN_SILENT: 'wait',
    });
  const sign = (server: Awaited<ReturnType<typeof start>>) =>
    orNone(server.visitor(cookie).post(`/samtaler/${id}/underskrift`, form));
  const stored = () => ({
    waits: db.select().from(pendingSignatures).all().length,
    signed: db.select().from(signatures).all().length,
    logged: db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(like(auditEvents.action, 'summary.sign%'))
      .orderBy(asc(auditEvents.seq))
      .all()
      .map(({ action }) => action),
  });
  /** As when the time has come to ask again. */
  const ask = () =>
    db
      .update(pendingSignatures)
      .set({ nextAttemptAt: new Date(0) })
      .run();

  // The signature is made, and the server is gone while it asks for the stamp: nothing was given.
  let server = await start();
  stamping.behave(() => void server.kill());
  expect(await sign(server)).toBeNull();
  expect(stored()).toEqual({ waits: 0, signed: 0, logged: [] });

  // Given while the authority does not answer: it waits, as both of the documents.
  stamping.behave((_request, _incoming, response) => response.writeHead(503).end());
  server = await start();
  expect((await sign(server))?.status).toBe(302);
  const waiting = { waits: 2, signed: 0, logged: ['summary.sign-waits'] };
  expect(stored()).toEqual(waiting);

  // Killed as it asks again: it still waits.
  await server.kill();
  const gone = new Promise<void>((resolve) => {
    stamping.behave(() => void server.kill().then(resolve));
  });
  ask();
  server = await start();
  await gone;
  expect(stored()).toEqual(waiting);

  // And is signed once the authority answers the next server.
  stamping.behave(answeringAs(tsa));
  server = await start();
  try {
    await expect.poll(stored, { timeout: 60_000 }).toEqual({
      ...{ waits: 0, signed: 2, logged: ['summary.sign-waits', 'summary.sign'] },
    });
  } finally {
    await server.kill();
  }
});
