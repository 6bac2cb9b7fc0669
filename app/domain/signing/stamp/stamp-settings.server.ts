import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the operator sets, as it stands in the environment; empty where it is not set. */
export type StampEnvironment = { url: string; caFile: string; whenSilent: string };

/** What is done with a signature while the timestamp authority does not answer. */
export type WhenSilent = 'wait' | 'sign-without';

export type StampSettings = {
  /** With a password in it, where the authority wants one: never to be logged or shown. */
  url: URL;
  /** Who is trusted to say what the time was. */
  authorities: X509Certificate[];
  whenSilent: WhenSilent;
};

/** `code` is a key under `stamps.settings` in app/i18n. */
export class StampSettingsError extends Error {
  override name = 'StampSettingsError';
  constructor(readonly code: 'url' | 'url_password' | 'ca_missing' | 'ca' | 'when_silent') {
    super(code);
  }
}

// Plain http is what most authorities offer: what they say is signed, and what they are told is a sum.
const UrlSchema = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));
const WhenSilentSchema = z.enum(['wait', 'sign-without']);
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Reads which authority stamps the signatures; null where none does. Throws a StampSettingsError where one is named and
 * the rest does not fit.
 */
export function readStampSettings({ url, caFile, whenSilent }: StampEnvironment): StampSettings | null {
  if (!url) return null;
  const address = UrlSchema.safeParse(url);
  if (!address.success) throw new StampSettingsError('url');
  if (address.data.password && address.data.protocol !== 'https:')
    throw new StampSettingsError('url_password');
  if (!caFile) throw new StampSettingsError('ca_missing');
  const silent = WhenSilentSchema.safeParse(whenSilent || 'wait');
  if (!silent.success) throw new StampSettingsError('when_silent');
  return { url: address.data, authorities: certificatesIn(caFile), whenSilent: silent.data };
}

function certificatesIn(file: string): X509Certificate[] {
  try {
    const found = readFileSync(file, 'utf8').match(CERTIFICATE) ?? [];
    if (found.length > 0) return found.map((pem) => new X509Certificate(pem));
  } catch {
    // Missing, unreadable and no certificate are one thing to the operator: the file is not what it has to be.
  }
  throw new StampSettingsError('ca');
}
