import type { TalkMailFacts } from 'app/domain/notifications/read-mail.server';
import { composeMail } from 'app/jobs/mail/compose-mail';
import { TALK_KINDS } from 'tests/support/talk-mail-kinds';
import { NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from './one-mail';

type Changes = Partial<Omit<TalkMailFacts, 'conversation'>> & {
  conversation?: Partial<TalkMailFacts['conversation']>;
};

const compose = ({ conversation, ...changes }: Changes) =>
  composeMail(
    {
      id: 'm1',
      kind: 'called-in',
      queuedAt: NOW,
      recipient: { name: 'Jonas Holm', email: 'jonas@proeveby.example', language: 'da' },
      side: 'employee',
      organisation: 'Prøveby Kommune',
      sequence: 0,
      ...changes,
      conversation: {
        id: 'c1',
        type: 'mus',
        state: 'preparing',
        heldOn: '2026-03-16',
        startTime: null,
        minutes: null,
        place: null,
        leader: { name: 'Anne Krogh', email: 'anne@proeveby.example' },
        employee: { name: 'Jonas Holm', email: 'jonas@proeveby.example' },
        groupName: null,
        ...conversation,
      },
    },
    SETTINGS,
  );

const GROUP = { type: 'grus', employee: null, groupName: 'Team Solsikken' } as const;
const TO_ANNE = {
  recipient: { name: 'Anne Krogh', email: 'anne@proeveby.example', language: 'da' },
  side: 'leader',
} as const;
const ENGLISH = { name: 'Jonas Holm', email: 'jonas@proeveby.example', language: 'en' } as const;

describe('what a mail says', () => {
  it('is who it is from, what it is about and where to go, in Danish', () => {
    expect(compose({}).text).toBe(`Hej Jonas

Anne Krogh har indkaldt dig til MUS mandag den 16. marts 2026. Du kan forberede dig allerede nu. Ingen ser, hvad du skriver, før du selv deler det.

Kalenderfilen lægger dagen i din kalender. Tidspunktet aftaler I selv.

Forbered dig:
https://mus.proeveby.example/samtaler/c1/forberedelse

Venlig hilsen
Muskat

-- 
Mailen er sendt automatisk fra Muskat hos Prøveby Kommune, fordi du er med i samtalen. Du kan ikke svare på den.
Der står intet fra samtalen i mailen. En mail kan læses undervejs, så det, I skriver, ser du kun, når du er logget ind.
`);
  });

  it('is in English to those who have chosen it', () => {
    const { subject, text } = compose({ recipient: ENGLISH });
    expect(subject).toBe('You have been invited to a conversation');
    expect(text).toContain(
      'Hello Jonas\n\nAnne Krogh has invited you to a conversation on Monday 16 March 2026 (MUS).',
    );
  });

  it('names the employee to the leader, and the group to everybody in it', () => {
    expect(compose(TO_ANNE)).toMatchObject({
      subject: 'Kalenderfil til samtalen',
      text: expect.stringContaining('Din MUS med Jonas Holm er sat til mandag'),
    });
    for (const to of [{}, TO_ANNE]) {
      const { text } = compose({ ...to, kind: 'signed', conversation: { ...GROUP, state: 'signed' } });
      expect(text).toContain('Alle har underskrevet referatet fra GRUS for Team Solsikken.');
    }
  });

  it.each(TALK_KINDS)('has no gaps and leads to the conversation, whoever gets it (%s)', (kind) => {
    for (const conversation of [{}, GROUP])
      for (const to of [{}, TO_ANNE, { recipient: ENGLISH }]) {
        const { subject, text, html } = compose({ ...to, kind, conversation });
        for (const part of [subject, text, html])
          expect(part).not.toMatch(/\{\{|\}\}|undefined|null|mail\.\w/);
        expect(subject).not.toMatch(/Anne|Jonas|Solsikken/);
        expect(text).toContain(
          conversation === GROUP ? 'Team Solsikken' : to === TO_ANNE ? 'Jonas Holm' : 'Anne Krogh',
        );
        expect(text).toMatch(
          kind === 'left-group'
            ? /^https:\/\/mus\.proeveby\.example\/$/m
            : /^https:\/\/mus\.proeveby\.example\/samtaler\/c1\/[a-z]+$/m,
        );
      }
  });

  it('says to who was taken out of a group that they are, and takes the day out of the calendar', () => {
    const { text, calendar } = compose({ kind: 'left-group', conversation: GROUP, sequence: 1 });
    expect(text).toContain('Din leder har taget dig ud af GRUS for Team Solsikken');
    expect(text).toContain('fordi du har været med');
    expect(calendar?.method).toBe('CANCEL');
  });

  it('takes no day out of calendars that it never came into, as of a talk that was only planned', () => {
    expect(compose({ kind: 'cancelled' }).calendar).toBeNull();
  });

  it('leads to the page where the next thing is done', () => {
    const path = (changes: Changes) => /samtaler\/c1\/(\w+)/.exec(compose(changes).text)?.[1];
    expect(path({ kind: 'your-turn-to-sign', conversation: { state: 'signing' } })).toBe('underskrift');
    expect(path({ kind: 'sent-back', conversation: { state: 'summary' } })).toBe('underskrift');
    expect(path({ kind: 'follow-up-due', conversation: { state: 'signed' } })).toBe('opfoelgning');
    expect(path({ kind: 'preparation-shared', conversation: { state: 'in-talk' } })).toBe('samtale');
    expect(path({ kind: 'preparation-shared' })).toBe('forberedelse');
  });

  it('says the same in HTML, with what looks like markup as text', () => {
    const { html, text } = compose({
      conversation: { leader: { name: '<script>x</script> & "Co"', email: 'a@b.dk' } },
    });
    expect(html).toContain('<html lang="da">');
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt; &amp; &#39;Co&#39; har indkaldt dig');
    expect(html).toContain(
      '<a href="https://mus.proeveby.example/samtaler/c1/forberedelse">Forbered dig</a>',
    );
    expect(html).not.toMatch(/<script|<img|http:|src=/);
    expect(text).toContain("<script>x</script> & 'Co' har indkaldt dig");
  });
});
