import { claimMails } from 'app/domain/notifications/deliver.server';
import type { PersonalMailKind } from 'app/domain/notifications/mail.rules';
import { queueMail } from 'app/domain/notifications/queue-mail.server';
import { readMailSettings } from 'app/jobs/mail/mail-settings';
import { openPost } from 'app/jobs/mail/post';
import { sendDueMails } from 'app/jobs/mail/send-mails';
import { transact } from 'db/client.server';
import pino from 'pino';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { CANARY, later, type MailWorld, MINUTE, mailWorld, moveTo } from './mail-world';
import { type Part, partOfType, readMessage } from './read-message';
import { startSmtp, type TestSmtp } from './smtp';

let world: MailWorld;
let smtp: TestSmtp;
beforeEach(async () => {
  world = mailWorld();
  smtp = await startSmtp();
});

async function round(at: Date) {
  const from = 'Muskat <muskat@proeveby.example>';
  const settings = readMailSettings({ smtpUrl: smtp.url, from, publicUrl: 'https://mus.proeveby.example' });
  if (!settings) throw new Error('mail is off');
  const post = openPost(settings);
  onTestFinished(() => post.close());
  const stopping = new AbortController().signal;
  const log = pino({ level: 'silent' });
  await sendDueMails({ db: world.db, clock: () => at, log, settings, post, stopping });
  post.close();
}

const messages = () => smtp.received.map(({ raw }) => readMessage(raw));
const subject = (message: Part) => message.headers.get('subject');

function queuePersonal(kind: PersonalMailKind, to: string) {
  const personId = world.organisation.idOf(to);
  transact(world.db, (tx) =>
    queueMail({ actor: null, now: NOW }, tx, { to: personId, kind, conversationId: null }),
  );
}

/** Three things wait for Jonas: a preparation to read, a record to read, and one to sign. */
function threeThings(): string[] {
  const shared = world.plant({ shared: ['Anne'] });
  const toRead = world.plant({ state: 'summary', sentBack: false });
  const toSign = world.plant({ state: 'signing', signed: ['Anne'] });
  world.queue('preparation-shared', 'Jonas', shared);
  world.queue('summary-to-read', 'Jonas', toRead);
  world.queue('your-turn-to-sign', 'Jonas', toSign);
  return [shared, toRead, toSign];
}

describe('several things that wait for the same person', () => {
  it('are one mail, with a paragraph and a link for each', async () => {
    const [, toRead, toSign] = threeThings();
    await round(later(MINUTE));
    await round(later(5 * MINUTE));
    expect(messages().map(subject)).toEqual(['Tre ting i Muskat venter på dig']);
    const [message] = messages();
    if (!message) throw new Error('no mail');
    const { text } = partOfType(message, 'text/plain');
    expect(text).toContain('Anne har delt sin forberedelse til jeres MUS med dig.');
    expect(text).toContain(`Læs referatet:\r\nhttps://mus.proeveby.example/samtaler/${toRead}/underskrift`);
    expect(text).toContain(
      `Læs og skriv under:\r\nhttps://mus.proeveby.example/samtaler/${toSign}/underskrift`,
    );
    const html = partOfType(message, 'text/html').text;
    expect(html.match(/<h2>/g)).toHaveLength(3);
    expect(html.match(/<a href="https:\/\/mus\.proeveby\.example\/samtaler\//g)).toHaveLength(3);
    expect(`${text}${html}`).not.toContain(CANARY);
    expect(world.rows().map(({ sentAt, attempts }) => [sentAt, attempts])).toEqual(
      Array.from({ length: 3 }, () => [later(MINUTE), 1]),
    );
  });

  it('are one mail to each of two people', async () => {
    const id = world.plant({ state: 'signed' });
    const off = world.plant({ state: 'cancelled' });
    for (const name of ['Jonas', 'Anne']) {
      world.queue('signed', name, id);
      world.queue('taken-over', name, world.plant());
    }
    world.queue('cancelled', 'Anne', off);
    await round(later(MINUTE));
    expect(messages().map((message) => [message.headers.get('to'), subject(message)])).toEqual([
      ['Jonas <jonas@proeveby.example>', 'To ting i Muskat venter på dig'],
      ['Anne <anne@proeveby.example>', 'Tre ting i Muskat venter på dig'],
    ]);
  });

  it('leave out what is no longer so, and are an ordinary mail where one is left', async () => {
    const [shared = '', toRead = ''] = threeThings();
    moveTo(world, shared, 'cancelled');
    moveTo(world, toRead, 'cancelled');
    await round(later(MINUTE));
    expect(messages().map(subject)).toEqual(['Det er din tur til at skrive under']);
    expect(world.rows().map(({ error }) => error)).toEqual(['no-longer-true', 'no-longer-true', null]);
  });

  it('are taken by one process alone', async () => {
    threeThings();
    smtp.slow(30);
    await Promise.all([round(later(MINUTE)), round(later(MINUTE)), round(later(MINUTE))]);
    expect(smtp.received).toHaveLength(1);
  });

  it('wait together where the mail server cannot take them, and go once it can', async () => {
    threeThings();
    smtp.answer(() => ({ responseCode: 451, text: 'come back later' }));
    await round(later(MINUTE));
    expect(
      world.rows().map(({ attempts, error, nextAttemptAt }) => [attempts, error, nextAttemptAt]),
    ).toEqual(Array.from({ length: 3 }, () => [1, 'EENVELOPE-451', later(2 * MINUTE)]));
    smtp.answer(() => null);
    await round(later(2 * MINUTE));
    await round(later(20 * MINUTE));
    expect(messages().map(subject)).toEqual(['Tre ting i Muskat venter på dig']);
  });

  it('keep the same id when they are sent again after a crash, and another when they are not the same', async () => {
    threeThings();
    claimMails({ db: world.db, now: later(MINUTE) });
    await round(later(11 * MINUTE));
    world.queue('signed', 'Jonas', world.plant({ state: 'signed' }), later(12 * MINUTE));
    world.queue('reopened', 'Jonas', world.plant({ state: 'summary' }), later(12 * MINUTE));
    await round(later(13 * MINUTE));
    const ids = messages().map(({ headers }) => headers.get('message-id'));
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@proeveby\.example>$/);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a mail of its own', () => {
  it('is every invitation, as programs take one event from an invitation', async () => {
    for (let talk = 0; talk < 2; talk++) world.queue('called-in', 'Jonas', world.plant());
    world.queue('signed', 'Jonas', world.plant({ state: 'signed' }));
    await round(later(MINUTE));
    expect(messages().map(subject).sort()).toEqual([
      'Du er indkaldt til samtale',
      'Du er indkaldt til samtale',
      'Referatet er underskrevet',
    ]);
  });

  it('is what warns: that somebody has changed the way of logging in', async () => {
    world.queue('signed', 'Jonas', world.plant({ state: 'signed' }));
    queuePersonal('factors-removed', 'Jonas');
    await round(later(MINUTE));
    expect(messages().map(subject)).toContain('Din måde at logge ind på er ændret');
    expect(smtp.received).toHaveLength(2);
  });
});

describe('a leader who calls fifteen people in', () => {
  it('gets one mail, whose calendar file holds them all', async () => {
    const ids = Array.from({ length: 15 }, () => world.plant());
    for (const id of ids) world.queue('called-in', 'Anne', id);
    await round(later(MINUTE));
    expect(messages().map(subject)).toEqual(['Flere ting i Muskat venter på dig']);
    const [message] = messages();
    if (!message) throw new Error('no mail');
    const calendar = partOfType(message, 'text/calendar');
    expect(calendar.parameters).toContain('method=PUBLISH');
    expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(15);
    for (const id of ids)
      expect(calendar.text.replaceAll(/\r\n /g, '')).toContain(`UID:samtale-${id}@muskat`);
    const { text } = partOfType(message, 'text/plain');
    expect(text.match(/Kalenderfilen lægger dagen i din kalender/g)).toHaveLength(1);
  });
});
