import { proposeTimes } from 'app/domain/appointments/propose-times.server';
import { composeMail } from 'app/jobs/mail/compose-mail';
import { accounts } from 'db/schema/access';
import { mails } from 'db/schema/notifications';
import { codeAt, withCodeApp } from 'tests/domain/accounts/factors/with-factors';
import { nextMail, SETTINGS } from 'tests/jobs/one-mail';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { quickPassword } from 'tests/support/quick-password';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { expect, it } from 'vitest';

const PASSWORD = 'jonas har en lang sætning';

it('the link in a mail survives logging in with a password and a code, and a passkey is told where it leads', async () => {
  const organisation = organisationWithTeam();
  const { db } = organisation;
  db.update(accounts)
    .set({ passwordHash: await quickPassword(PASSWORD) })
    .run();
  const id = calledIn(organisation);
  db.delete(mails).run();
  proposeTimes(organisation.as('Anne'), id, [{ heldOn: '2026-03-18', startTime: '10:00', minutes: 60 }]);
  const { facts } = nextMail({ db }, new Date(NOW.getTime() + 60_000));
  const [, path = ''] =
    /^https:\/\/mus\.proeveby\.example(\/\S+)$/m.exec(composeMail(facts, SETTINGS).text) ?? [];
  expect(path).toBe(`/samtaler/${id}/tider`);
  const { secret } = await withCodeApp(organisation, 'Jonas');
  const server = await startTestServer(organisation);
  const asked = await server.visitor().get(path);
  expect(asked.location).toBe(`/login?til=${encodeURIComponent(path)}`);
  // What the script that asks for a passkey goes on to.
  expect((await server.visitor().get(asked.location)).text).toContain(`"${path}`);
  const half = await server
    .visitor()
    .post(asked.location, { email: 'jonas@proeveby.example', password: PASSWORD });
  expect(half.location).toBe(`/login/kode?til=${encodeURIComponent(path)}`);
  const inside = await server.visitor(half.cookie).post(half.location, { code: codeAt(secret, NOW) });
  expect(inside.location).toBe(path);
  const page = await server.visitor(inside.cookie).get(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain('onsdag den 18. marts 2026 kl. 10.00-11.00');
  await server.close();
});
