import { keepMails } from 'app/jobs/mail/kept-mails';
import { settingsToKeep } from 'app/jobs/mail/mail-settings';
import { sendDueMails } from 'app/jobs/mail/send-mails';
import pino from 'pino';
import { expect, it } from 'vitest';
import { later, MINUTE, mailWorld } from './mail-world';

it('the demo keeps the mails that it would have sent, the newest first, with links to itself', async () => {
  const world = mailWorld();
  const id = world.plant();
  world.queue('called-in', 'Jonas', id);
  world.queue('called-in', 'Anne', id, later(MINUTE));
  let now = later(MINUTE);
  const { post, kept } = keepMails(() => now);
  const sending = { db: world.db, post, settings: settingsToKeep('http://127.0.0.1:3000') };
  const others = { log: pino({ level: 'silent' }), stopping: new AbortController().signal };
  await sendDueMails({ ...sending, ...others, clock: () => now });
  now = later(2 * MINUTE);
  await sendDueMails({ ...sending, ...others, clock: () => now });
  expect(kept().map(({ to, at }) => [to.name, at])).toEqual([
    ['Anne', later(2 * MINUTE)],
    ['Jonas', later(MINUTE)],
  ]);
  expect(kept()[0]?.text).toContain(`http://127.0.0.1:3000/samtaler/${id}/forberedelse`);
});
