import { z } from 'zod';

/** What the operator sets, as it stands in the environment. */
export type MailEnvironment = { smtpUrl: string; from: string; publicUrl: string };

export type MailSettings = {
  /** smtp:// or smtps://, with the password in it: never to be logged or shown. */
  smtpUrl: URL;
  from: { name: string; address: string };
  /** Where the links in mails lead: an origin, without a path. */
  publicUrl: string;
};

/** `code` is a key under `mail.settings` in app/i18n; the setting itself may hold a password and is not told. */
export class MailSettingsError extends Error {
  override name = 'MailSettingsError';
  constructor(readonly code: 'smtp_url' | 'from_missing' | 'from' | 'public_url') {
    super(code);
  }
}

const SmtpUrlSchema = z
  .url({ protocol: /^smtps?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.hostname !== '');
const AddressSchema = z.email();
const PublicUrlSchema = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

/**
 * Reads how mail is to be sent; null where it is not, which is when no mail server is named. Throws a
 * MailSettingsError where one is named and the rest does not fit.
 */
export function readMailSettings(env: MailEnvironment): MailSettings | null {
  if (!env.smtpUrl) return null;
  const smtpUrl = SmtpUrlSchema.safeParse(env.smtpUrl);
  if (!smtpUrl.success) throw new MailSettingsError('smtp_url');
  if (!env.from) throw new MailSettingsError('from_missing');
  const from = readSender(env.from);
  if (!from) throw new MailSettingsError('from');
  const publicUrl = PublicUrlSchema.safeParse(env.publicUrl);
  if (!publicUrl.success) throw new MailSettingsError('public_url');
  return { smtpUrl: smtpUrl.data, from, publicUrl: publicUrl.data };
}

/** How mails are written that are kept and not sent. */
export function settingsToKeep(publicUrl: string): MailSettings {
  return {
    smtpUrl: new URL('smtp://localhost'),
    from: { name: 'Muskat', address: 'muskat@demo.example' },
    publicUrl: new URL(publicUrl).origin,
  };
}

/** "Muskat <muskat@kommune.dk>" or the address alone. */
function readSender(text: string): MailSettings['from'] | null {
  const [, name = '', inBrackets] = /^([^<>\r\n]*)<([^<>\r\n]+)>$/.exec(text.trim()) ?? [];
  const address = AddressSchema.safeParse((inBrackets ?? text).trim());
  if (!address.success) return null;
  return { name: name.trim().replace(/^"(.*)"$/, '$1') || 'Muskat', address: address.data };
}
