import { PERSONAL_KINDS } from 'app/domain/notifications/mail.rules';
import { composeMail } from 'app/jobs/mail/compose-mail';
import { NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from './one-mail';

const compose = (kind: (typeof PERSONAL_KINDS)[number], language: 'da' | 'en' = 'da') =>
  composeMail(
    {
      id: 'm1',
      kind,
      queuedAt: NOW,
      recipient: { name: 'Jonas Holm', email: 'jonas@proeveby.example', language },
      organisation: 'Prøveby Kommune',
      conversation: null,
      round: null,
    },
    SETTINGS,
  );

describe('what a mail without a conversation says', () => {
  it('is that something is so, and where to see what', () => {
    expect(compose('request-answered').text).toBe(`Hej Jonas

Der er svar på din anmodning om dine personoplysninger. Du kan læse svaret, når du er logget ind.

Læs svaret:
https://mus.proeveby.example/mine-data/anmodninger

Venlig hilsen
Muskat

-- 
Mailen er sendt automatisk fra Muskat hos Prøveby Kommune. Du kan ikke svare på den. Alt andet end det, der står her, ser du kun, når du er logget ind.
`);
  });

  it.each([
    ['factors-removed', '/mit-login'],
    ['deputy-appointed', '/team'],
    ['request-received', '/hr/anmodninger'],
    ['request-answered', '/mine-data/anmodninger'],
  ] as const)('%s leads to %s', (kind, path) => {
    expect(compose(kind).text).toContain(`\n${SETTINGS.publicUrl}${path}\n`);
  });

  it.each(PERSONAL_KINDS)('has no gaps, no calendar file and nobody but the recipient in it (%s)', (kind) => {
    for (const language of ['da', 'en'] as const) {
      const { subject, text, html, calendar } = compose(kind, language);
      for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\}\}|undefined|null|mail\.\w/);
      expect(subject).not.toContain('Jonas');
      expect(html).toContain(`<html lang="${language}">`);
      expect(calendar).toBeNull();
    }
  });
});
