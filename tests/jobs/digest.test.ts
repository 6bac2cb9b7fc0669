import { claimMails } from 'app/domain/notifications/deliver.server';
import type { PersonalMailKind } from 'app/domain/notifications/mail.rules';
import { queueMail, queueMails } from 'app/domain/notifications/queue-mail.server';
import { readMailSettings } from 'app/jobs/mail/mail-settings';
import { openPost } from 'app/jobs/mail/post';
import { sendDueMails } from 'app/jobs/mail/send-mails';
import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { CANARY, later, type MailWorld, MINUTE, mailWorld, moveTo } from './mail-world';
import { type Part, partOfType, readMessage } from './read-message';
import { readPage } from './read-page';
import { startSmtp, type TestSmtp } from './smtp';

let world: MailWorld;
let smtp: TestSmtp;
let logged: string[];
beforeEach(async () => {
  logged = [];
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
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
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
    expect(messages().map(subject)).toEqual(['Tre ting til dig i Muskat']);
    const [message] = messages();
    if (!message) throw new Error('no mail');
    const { text } = partOfType(message, 'text/plain');
    expect(text).toContain('Anne har delt sin forberedelse til jeres MUS med dig.');
    expect(text).toContain(`Læs referatet:\r\nhttps://mus.proeveby.example/samtaler/${toRead}/underskrift`);
    expect(text).toContain(
      `Læs og skriv under:\r\nhttps://mus.proeveby.example/samtaler/${toSign}/underskrift`,
    );
    const html = partOfType(message, 'text/html').text;
    expect(html.match(/<h2 /g)).toHaveLength(3);
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
      ['Jonas <jonas@proeveby.example>', 'To ting til dig i Muskat'],
      ['Anne <anne@proeveby.example>', 'Tre ting til dig i Muskat'],
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
    expect(messages().map(subject)).toEqual(['Tre ting til dig i Muskat']);
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
    expect(messages().map(subject)).toEqual(['Flere ting til dig i Muskat']);
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

describe('a round and a talk that one leader is told of', () => {
  /** Jonas has not been called in; Mie's talk, with the canary in all that was written, waits for Anne's signature. */
  function roundAndTalk(): string {
    const { organisation, db, plant, queue } = world;
    const cycleId = plantRound(organisation, { name: 'MUS i børnehusene æøå' });
    plantInRound(organisation, cycleId, { name: 'Mie', leader: 'Anne', state: 'planned' });
    const talk = plant({ state: 'signing', shared: ['Anne', 'Jonas'] });
    transact(db, (tx) => {
      const to = [organisation.idOf('Anne')];
      queueMails({ actor: null, now: NOW }, tx, { to, kind: 'round-behind', conversationId: null, cycleId });
    });
    queue('still-to-sign', 'Anne', talk);
    queue('summary-to-read', 'Jonas', world.plant({ state: 'summary', sentBack: false }));
    return talk;
  }

  it('are one mail, and each person gets one', async () => {
    const talk = roundAndTalk();
    await round(later(MINUTE));
    expect(messages().map((one) => [one.headers.get('to'), subject(one)])).toEqual([
      ['Anne <anne@proeveby.example>', 'To ting til dig i Muskat'],
      ['Jonas <jonas@proeveby.example>', 'Referatet er klar til at blive læst'],
    ]);
    const [message] = messages();
    if (!message) throw new Error('no mail');
    expect(partOfType(message, 'text/plain').text.split('\r\n')).toEqual([
      ...['Hej Anne', ''],
      ...['MUS I BØRNEHUSENE ÆØÅ: DU MANGLER NOGLE SAMTALER', ''],
      'Samtalerne i MUS i børnehusene æøå skal være holdt senest torsdag den 30. april 2026 og skrevet under senest fredag den 29. maj 2026. Nogle af dem mangler endnu.',
      ...['', '- Dine samtaler: 1 er ikke indkaldt.', ''],
      ...['Se, hvilke samtaler der mangler:', 'https://mus.proeveby.example/team', ''],
      ...['MUS MED JONAS: REFERATET VENTER STADIG PÅ DIN UNDERSKRIFT', ''],
      ...['Referatet fra din MUS med Jonas venter stadig på din underskrift.', ''],
      ...['Læs og skriv under:', `https://mus.proeveby.example/samtaler/${talk}/underskrift`, ''],
      ...['Venlig hilsen', 'Muskat', '', '-- '],
      'Mailen er sendt automatisk fra Muskat hos Prøveby Kommune. Du kan ikke svare på den.',
      'Der står intet fra samtalen i mailen. En mail kan læses undervejs, så det, I skriver, ser du kun, når du er logget ind.',
      '',
    ]);
  });

  it('are HTML that is read aloud in its language, with a heading and a link of its own for each', async () => {
    roundAndTalk();
    await round(later(MINUTE));
    const [message] = messages();
    if (!message) throw new Error('no mail');
    const page = readPage(partOfType(message, 'text/html').text);
    for (const name of ['title', 'h1']) expect(page.texts(name)).toEqual([subject(message)]);
    expect(page.texts('h2')).toEqual([
      'MUS i børnehusene æøå: Du mangler nogle samtaler',
      'MUS med Jonas: Referatet venter stadig på din underskrift',
    ]);
    expect(page.texts('li')).toEqual(['Dine samtaler: 1 er ikke indkaldt.']);
    expect(page.texts('a')).toEqual([
      'Se, hvilke samtaler der mangler: MUS i børnehusene æøå',
      'Læs og skriv under: MUS med Jonas',
    ]);
    // Webmail takes what is within the body, and leaves the rest.
    expect([...page.attributes('html', 'lang'), ...page.attributes('div', 'lang')]).toEqual(['da', 'da']);
    expect(page.names()).not.toEqual(expect.arrayContaining(['img', 'script', 'link', 'table']));
  });

  it('hold nothing of what anybody has written or answered, and the log neither that nor a name', async () => {
    roundAndTalk();
    await round(later(MINUTE));
    const all = messages().flatMap((one) => [
      ...one.headers.values(),
      ...['text/plain', 'text/html'].map((type) => partOfType(one, type).text),
    ]);
    expect(all.join('\n')).not.toMatch(new RegExp(`${CANARY}|tilbageblik|q_stolt`, 'i'));
    // Of the round there are numbers alone: who it is that nobody has called in is not told.
    expect(all.join('\n')).not.toContain('Mie');
    for (const one of messages()) expect(subject(one)).not.toMatch(/Anne|Jonas|Mie|børnehusene/);
    expect(logged.filter((line) => line.includes('mail sent'))).toHaveLength(3);
    expect(logged.join('')).not.toMatch(new RegExp(`${CANARY}|Anne|Jonas|Mie|børnehusene|@`, 'i'));
  });

  it('leave out the round once nothing is left in it', async () => {
    roundAndTalk();
    world.db.update(conversations).set({ state: 'signed' }).where(eq(conversations.state, 'planned')).run();
    await round(later(MINUTE));
    expect(messages().map(subject)).toEqual([
      'Referatet venter stadig på din underskrift',
      'Referatet er klar til at blive læst',
    ]);
  });
});
