import { da } from 'app/i18n/da';
import { MailSettingsError, readMailSettings } from 'app/jobs/mail/mail-settings';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../settings.js';

const SET = {
  smtpUrl: 'smtps://muskat:k%40de@mail.kommune.dk',
  from: 'Muskat i Prøveby <muskat@kommune.dk>',
  publicUrl: 'https://mus.kommune.dk/',
};

const codeOf = (changes: Partial<typeof SET>) => {
  try {
    readMailSettings({ ...SET, ...changes });
  } catch (error) {
    if (error instanceof MailSettingsError) return error.code;
    throw error;
  }
  return null;
};

describe('the settings of mail', () => {
  it('are who sends, through which server, and where links lead', () => {
    const settings = readMailSettings(SET);
    expect(settings).toMatchObject({
      from: { name: 'Muskat i Prøveby', address: 'muskat@kommune.dk' },
      publicUrl: 'https://mus.kommune.dk',
    });
    expect(settings?.smtpUrl.hostname).toBe('mail.kommune.dk');
    expect(readMailSettings({ ...SET, from: 'muskat@kommune.dk' })?.from.name).toBe('Muskat');
    expect(readMailSettings({ ...SET, from: '"Muskat, HR" <muskat@kommune.dk>' })?.from.name).toBe(
      'Muskat, HR',
    );
  });

  it('are off without a server', () => {
    expect(readMailSettings({ ...SET, smtpUrl: '' })).toBeNull();
  });

  it.each([
    ['smtp_url', { smtpUrl: 'mail.kommune.dk:25' }],
    ['smtp_url', { smtpUrl: 'https://mail.kommune.dk' }],
    ['smtp_url', { smtpUrl: 'smtp://' }],
    ['from_missing', { from: '' }],
    ['from', { from: 'Muskat' }],
    ['from', { from: 'Muskat <muskat@kommune.dk>\r\nBcc: alle@kommune.dk' }],
    ['public_url', { publicUrl: 'mus.kommune.dk' }],
    ['public_url', { publicUrl: 'javascript:alert(1)' }],
  ] as const)('are refused with a clear sentence: %s %j', (code, changes) => {
    expect(codeOf(changes)).toBe(code);
    expect(da.mail.settings[code]).toContain('MUSKAT_');
  });

  it('come from the environment, with the address people use where no other is set', () => {
    const env = {
      MUSKAT_ORIGIN: 'https://mus.kommune.dk',
      MUSKAT_SMTP_URL: 'smtp://localhost',
      MUSKAT_MAIL_FROM: 'a@b.dk',
    };
    expect(readSettings(env).mail).toEqual({
      smtpUrl: 'smtp://localhost',
      from: 'a@b.dk',
      publicUrl: 'https://mus.kommune.dk',
    });
    expect(readSettings({ ...env, MUSKAT_PUBLIC_URL: 'https://x.dk' }).mail.publicUrl).toBe('https://x.dk');
  });
});
