import { claimMails } from 'app/domain/notifications/deliver.server';
import { readMailSettings } from 'app/jobs/mail/mail-settings';
import { openPost } from 'app/jobs/mail/post';
import { sendDueMails } from 'app/jobs/mail/send-mails';
import { accounts } from 'db/schema/access';
import { employments, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { TALK_KINDS } from 'tests/support/talk-mail-kinds';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { CANARY, DAY, later, type MailWorld, MINUTE, mailWorld, moveTo } from './mail-world';
import { partOfType, readMessage } from './read-message';
import { startSmtp, type TestSmtp } from './smtp';

let world: MailWorld;
let smtp: TestSmtp;
let logged: string[];
beforeEach(async () => {
  world = mailWorld();
  smtp = await startSmtp();
  logged = [];
});

/** One round of the worker at an instant. */
async function round(at: Date, { url = smtp.url, stopping = new AbortController().signal } = {}) {
  const settings = readMailSettings({
    smtpUrl: url,
    from: 'Muskat <muskat@proeveby.example>',
    publicUrl: 'https://mus.proeveby.example',
  });
  if (!settings) throw new Error('mail is off');
  const post = openPost(settings);
  onTestFinished(() => post.close());
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  await sendDueMails({ db: world.db, clock: () => at, log, settings, post, stopping });
  post.close();
}

const subjects = () => smtp.received.map(({ raw }) => readMessage(raw).headers.get('subject'));

describe('sending what waits', () => {
  it('tells the recipient, from the address that the operator has set, and once', async () => {
    world.queue('your-turn-to-sign', 'Jonas', world.plant({ state: 'signing', signed: ['Anne'] }));
    await round(later(2 * MINUTE));
    await round(later(DAY));
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.envelope).toEqual({
      from: 'muskat@proeveby.example',
      to: ['jonas@proeveby.example'],
    });
    const { headers } = readMessage(smtp.received[0]?.raw ?? '');
    expect(headers.get('from')).toBe('Muskat <muskat@proeveby.example>');
    expect(headers.get('to')).toBe('Jonas <jonas@proeveby.example>');
    expect(headers.get('subject')).toBe('Det er din tur til at skrive under');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(world.rows()).toMatchObject([{ sentAt: later(2 * MINUTE), nextAttemptAt: null, error: null }]);
  });

  it('sends nothing before the minute in which it can be undone has passed', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE - 1));
    expect(smtp.received).toEqual([]);
    await round(later(MINUTE));
    expect(smtp.received).toHaveLength(1);
  });

  it('gives a mail that is sent twice the same id', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE));
    const [row] = world.rows();
    expect(readMessage(smtp.received[0]?.raw ?? '').headers.get('message-id')).toBe(
      `<${row?.id}@proeveby.example>`,
    );
  });

  it('comes back to a mail whose process died before it could say how it went', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    expect(claimMails({ db: world.db, now: later(MINUTE) })).toHaveLength(1);
    await round(later(10 * MINUTE));
    expect(smtp.received).toEqual([]);
    await round(later(11 * MINUTE));
    expect(smtp.received).toHaveLength(1);
    await round(later(12 * MINUTE));
    expect(smtp.received).toHaveLength(1);
  });

  it('takes no mail that another process has taken', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    smtp.slow(50);
    await Promise.all([round(later(MINUTE)), round(later(MINUTE)), round(later(MINUTE))]);
    expect(smtp.received).toHaveLength(1);
  });

  it('sends what replaced a mail on its way, too', async () => {
    const id = world.plant();
    world.queue('rescheduled', 'Jonas', id);
    const [claimed] = claimMails({ db: world.db, now: later(MINUTE) });
    world.queue('rescheduled', 'Jonas', id, later(MINUTE));
    expect(claimed?.id).not.toBe(world.rows().find(({ nextAttemptAt }) => nextAttemptAt)?.id);
    await round(later(2 * MINUTE));
    expect(subjects()).toEqual(['Ny dato for samtalen']);
  });

  it('stops after the mail that is on its way', async () => {
    for (const name of ['Jonas', 'Mie'])
      world.queue('called-in', name, world.plant({ members: ['Jonas', 'Mie'] }));
    const stopping = new AbortController();
    smtp.answer(() => {
      stopping.abort();
      return null;
    });
    await round(later(MINUTE), { stopping: stopping.signal });
    expect(smtp.received).toHaveLength(1);
    expect(world.rows().filter(({ sentAt }) => sentAt)).toHaveLength(1);
    expect(world.rows().filter(({ attempts }) => attempts === 0)).toHaveLength(1);
  });
});

describe('when the mail server says no', () => {
  it('tries again, later each time, and gives up after two days', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    smtp.answer(() => ({ responseCode: 451, text: 'come back later' }));
    const waits: number[] = [];
    let at = later(MINUTE);
    for (;;) {
      await round(at);
      const [row] = world.rows();
      expect(row?.error).toBe('EENVELOPE-451');
      if (!row?.nextAttemptAt) break;
      waits.push((row.nextAttemptAt.getTime() - at.getTime()) / MINUTE);
      at = row.nextAttemptAt;
    }
    expect(waits).toEqual([1, 5, 30, 120, 720, 720, 720]);
    await round(later(3 * DAY));
    expect(world.rows()).toMatchObject([{ attempts: 8, sentAt: null, nextAttemptAt: null }]);
  });

  it('sends the mail once it is taken after all', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    smtp.answer(() => ({ responseCode: 451, text: 'come back later' }));
    await round(later(MINUTE));
    smtp.answer(() => null);
    await round(later(2 * MINUTE));
    await round(later(DAY));
    expect(smtp.received).toHaveLength(1);
    expect(world.rows()).toMatchObject([{ attempts: 2, sentAt: later(2 * MINUTE), error: null }]);
  });

  it('does not try again at an address that is not there, and goes on with the others', async () => {
    const id = world.plant({ members: ['Jonas', 'Mie'] });
    for (const name of ['Jonas', 'Mie']) world.queue('called-in', name, id);
    smtp.answer((to) => (to.startsWith('jonas') ? { responseCode: 550, text: `no <${to}>` } : null));
    await round(later(MINUTE));
    expect(smtp.received.map(({ envelope }) => envelope.to)).toEqual([['mie@proeveby.example']]);
    expect(world.rows()).toMatchObject([
      { error: 'EENVELOPE-550', nextAttemptAt: null, attempts: 1 },
      { error: null },
    ]);
  });

  it('leaves the rest alone while the server cannot be reached', async () => {
    const id = world.plant({ members: ['Jonas', 'Mie'] });
    for (const name of ['Jonas', 'Mie']) world.queue('called-in', name, id);
    await smtp.close();
    await round(later(MINUTE));
    expect(world.rows().map(({ attempts, error }) => [attempts, error])).toEqual([
      [1, expect.stringMatching(/^[A-Z]+$/)],
      [0, null],
    ]);
  });

  it('refuses to send a password that others on the way could read', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    // Not on this machine as far as the name says; the test server has no TLS.
    await round(later(MINUTE), { url: smtp.url.replace('smtp://127.0.0.1', 'smtp://muskat:kode@0.0.0.0') });
    expect(smtp.received).toEqual([]);
    expect(world.rows()[0]?.error).toMatch(/^ETLS/);
  });
});

describe('a mail server that cannot show who it is', () => {
  it.each(['smtp://', 'smtp://muskat:kode@'])('is handed nothing (%s)', async (scheme) => {
    const stranger = await startSmtp({ user: { name: 'muskat', password: 'kode' }, tls: true });
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE), {
      url: stranger.url.replace('smtp://muskat:kode@127.0.0.1', `${scheme}localhost`),
    });
    expect(stranger.received).toEqual([]);
    expect(world.rows()[0]).toMatchObject({ sentAt: null, error: expect.stringMatching(/^[A-Z]+$/) });
    expect(world.rows()[0]?.nextAttemptAt).toEqual(later(2 * MINUTE));
  });
});

describe('what is no longer so', () => {
  it('is not sent', async () => {
    const id = world.plant();
    world.queue('rescheduled', 'Jonas', id);
    moveTo(world, id, 'in-talk');
    await round(later(MINUTE));
    expect(smtp.received).toEqual([]);
    expect(world.rows()).toMatchObject([{ error: 'no-longer-true', nextAttemptAt: null, sentAt: null }]);
  });

  it('is not sent to somebody who can no longer log in', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    world.db
      .update(accounts)
      .set({ disabledAt: later(0) })
      .where(eq(accounts.personId, world.organisation.idOf('Jonas')))
      .run();
    await round(later(MINUTE));
    expect(smtp.received).toEqual([]);
    expect(world.rows()[0]?.error).toBe('disabled');
  });

  it('is not sent to somebody who has left, from the day after their last', async () => {
    const { db, organisation } = world;
    const jonas = eq(employments.personId, organisation.idOf('Jonas'));
    db.update(employments).set({ endsOn: '2026-03-02' }).where(jonas).run();
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE));
    expect(smtp.received).toHaveLength(1);
    world.queue('signed', 'Jonas', world.plant({ state: 'signed' }), later(DAY));
    await round(later(DAY + MINUTE));
    expect(smtp.received).toHaveLength(1);
    expect(world.rows()[1]).toMatchObject({ error: 'disabled', sentAt: null });
  });

  it('is not sent when the server has stood still for days', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(3 * DAY));
    expect(smtp.received).toEqual([]);
    expect(world.rows()[0]).toMatchObject({ error: 'too-old', nextAttemptAt: null });
  });
});

describe('what others could read', () => {
  it('holds nothing that anybody has written in the conversation, whatever the mail is about', async () => {
    for (const group of [false, true])
      for (const kind of TO_PARTIES) {
        const id = world.plant({
          state: STATE[kind],
          sentBack: kind !== 'summary-to-read',
          members: group ? ['Jonas', 'Mie'] : undefined,
          shared: kind === 'prepare-soon' ? [] : ['Anne', 'Jonas'],
          times: TIMES[kind],
          signed: ONE_SIDED.some((one) => one === kind) && !group ? ['Anne'] : [],
          waiting: kind === 'stamp-waits' ? 'Anne' : undefined,
          agreements: [{ followUpOn: '2026-03-02' }],
        });
        world.queue(kind, 'Jonas', id);
        if (!ONE_SIDED.some((one) => one === kind)) world.queue(kind, 'Anne', id);
      }
    await round(later(2 * MINUTE));
    const told = world.rows().filter(({ sentAt }) => sentAt !== null);
    expect(told).toHaveLength(2 * (2 * TO_PARTIES.length - ONE_SIDED.length));
    for (const { raw } of smtp.received) {
      const message = readMessage(raw);
      expect(message.headers.get('subject')).not.toMatch(/Anne|Jonas|Solsikken/);
      expect(
        JSON.stringify(message, (_key, value) => (value instanceof Map ? [...value] : value)),
      ).not.toMatch(new RegExp(`${CANARY}|tilbageblik|q_stolt`, 'i'));
      expect(partOfType(message, 'text/plain').text).toContain('https://mus.proeveby.example/');
    }
  });

  it('writes ids and codes to the log, and no names or addresses', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    smtp.answer((to) => ({ responseCode: 550, text: `no mailbox ${to} for Jonas` }));
    await round(later(MINUTE));
    world.queue('called-in', 'Jonas', world.plant());
    smtp.answer(() => null);
    await round(later(MINUTE));
    expect(logged.join('')).toContain('EENVELOPE-550');
    expect(logged.join('')).toContain('mail sent');
    expect(logged.join('')).not.toMatch(/@|Jonas|Anne/i);
  });

  it('lets no name put a line into the head of a mail, or into a calendar file', async () => {
    const name = 'Jonas\r\nBcc: alle@proeveby.example\u2028X: "<b>y</b>"';
    const jonas = eq(people.id, world.organisation.idOf('Jonas'));
    world.db.update(people).set({ name }).where(jonas).run();
    const id = world.plant();
    world.queue('called-in', 'Jonas', id);
    world.queue('called-in', 'Anne', id);
    await round(later(MINUTE));
    expect(smtp.received.map(({ envelope }) => envelope.to)).toEqual([
      ['jonas@proeveby.example'],
      ['anne@proeveby.example'],
    ]);
    for (const { raw } of smtp.received) {
      const message = readMessage(raw);
      expect(message.headers.has('bcc')).toBe(false);
      expect(partOfType(message, 'text/calendar').text).not.toMatch(/^(Bcc|X):/m);
      expect(partOfType(message, 'text/html').text).not.toContain('<b>');
    }
  });

  it('can be as long as names get, in whatever letters, in lines that every mail server takes', async () => {
    const name = 'Åse-Birgitte Ærøskøbing von Østergård 李小龍 '.repeat(6).trim();
    world.db
      .update(people)
      .set({ name })
      .where(eq(people.id, world.organisation.idOf('Jonas')))
      .run();
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE));
    const { raw = '' } = smtp.received[0] ?? {};
    const [head = ''] = raw.split('\r\n\r\n');
    // RFC 5322, 2.1.1; letters beyond ASCII are written as words of RFC 2047.
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(head).toMatch(/^[\t\r\n -~]*$/);
    const message = readMessage(raw);
    expect(message.headers.get('to')).toBe(`${name} <jonas@proeveby.example>`);
    expect(partOfType(message, 'text/plain').text).toContain('Hej Åse-Birgitte\r\n');
  });

  it('has the date, says that nobody wrote it, and asks for no answer', async () => {
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE));
    const { headers } = readMessage(smtp.received[0]?.raw ?? '');
    expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(Date.now() - MINUTE);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('mime-version')).toBe('1.0');
    for (const none of ['reply-to', 'list-unsubscribe', 'disposition-notification-to', 'return-receipt-to'])
      expect(headers.has(none)).toBe(false);
  });

  it('sends to no address that is not one', async () => {
    const jonas = eq(people.id, world.organisation.idOf('Jonas'));
    world.db
      .update(people)
      .set({ email: 'jonas@proeveby.example, alle@proeveby.example' })
      .where(jonas)
      .run();
    world.queue('called-in', 'Jonas', world.plant());
    await round(later(MINUTE));
    expect(smtp.received).toEqual([]);
    expect(world.rows()[0]?.error).toBe('bad-address');
  });
});

/** The mails to those who take part: that one has left a group is told to who does not. */
const TO_PARTIES = TALK_KINDS.filter((kind) => kind !== 'left-group');

/** Whoever signs first, or proposes times, gets no such mail at that moment. */
const ONE_SIDED = ['your-turn-to-sign', 'still-to-sign', 'times-proposed'] as const;

const TIMES: Partial<Record<(typeof TO_PARTIES)[number], 'proposed' | 'declined'>> = {
  'times-proposed': 'proposed',
  'times-declined': 'declined',
};

/** A state in which a mail of each kind is true. */
const STATE = {
  'called-in': 'preparing',
  rescheduled: 'preparing',
  'preparation-shared': 'preparing',
  'summary-to-read': 'summary',
  'your-turn-to-sign': 'signing',
  'stamp-waits': 'signing',
  'sent-back': 'summary',
  signed: 'signed',
  reopened: 'summary',
  cancelled: 'cancelled',
  'cancel-undone': 'in-talk',
  'taken-over': 'preparing',
  'follow-up-due': 'signed',
  'round-opened': 'planned',
  'prepare-soon': 'preparing',
  'still-to-sign': 'signing',
  'times-proposed': 'preparing',
  'time-accepted': 'preparing',
  'times-declined': 'preparing',
} as const;
