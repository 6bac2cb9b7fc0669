import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * What the operator sets, from the environment:
 * HOST (127.0.0.1), PORT (3000), MUSKAT_DATA (./data: database and master key),
 * MUSKAT_KEY_FILE (master.key in MUSKAT_DATA: a key that is kept elsewhere),
 * MUSKAT_ORIGIN (the address people use, e.g. https://mus.kommune.dk; needed when not on this machine),
 * MUSKAT_PROXIES (loopback: the addresses of proxies that say whom they speak for, with commas between),
 * LOG_LEVEL (info), MUSKAT_ANCHOR_FILE (none: where the state of the audit log is noted each day),
 * MUSKAT_SMTP_URL and MUSKAT_MAIL_FROM (no mail without them), MUSKAT_PUBLIC_URL (MUSKAT_ORIGIN: where
 * the links in mails lead); read further in app/jobs/mail/mail-settings.ts.
 * MUSKAT_OIDC_ISSUER, MUSKAT_OIDC_CLIENT_ID, MUSKAT_OIDC_CLIENT_SECRET_FILE, MUSKAT_OIDC_MATCH, MUSKAT_OIDC_NAME and
 * MUSKAT_OIDC_TENANT (no single sign-on without an issuer), MUSKAT_PASSWORD_LOGIN (on); read further in
 * app/domain/single-sign-on/single-sign-on-settings.server.ts.
 * MUSKAT_TIMESTAMP_URL (no timestamps without one), MUSKAT_TIMESTAMP_CA and MUSKAT_TIMESTAMP_WHEN_SILENT (wait; or
 * sign-without): the RFC 3161 authority that stamps signatures; read further in
 * app/domain/signing/stamp/stamp-settings.server.ts.
 * MUSKAT_FILING (none: a JSON file with the folders of case systems; read further in
 * app/domain/filing/filing-settings.server.ts).
 * MUSKAT_SECOND_FACTOR (optional; privileged: HR, administrators and auditors need a passkey or codes beside the
 * password; everyone).
 *
 * Over plain http it serves this machine alone: session cookies would travel readable otherwise.
 */
export function readSettings(env, args = []) {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}"`);
  const origins = env.MUSKAT_ORIGIN
    ? [new URL(env.MUSKAT_ORIGIN).origin]
    : LOOPBACK.map((name) => `http://${name}:${port}`);
  const secure = origins.every((origin) => origin.startsWith('https:'));
  if (!secure && !LOOPBACK.includes(host))
    throw new Error(
      `HOST=${host} is reached from other machines: set MUSKAT_ORIGIN to the https:// address people use`,
    );
  if (!secure && !origins.every((origin) => LOOPBACK.includes(new URL(origin).hostname)))
    throw new Error('MUSKAT_ORIGIN must begin with https:// when people use it from other machines');
  const secondFactor = env.MUSKAT_SECOND_FACTOR || 'optional';
  if (!['optional', 'privileged', 'everyone'].includes(secondFactor))
    throw new Error(`MUSKAT_SECOND_FACTOR must be optional, privileged or everyone, not "${secondFactor}"`);
  const dataDirectory = env.MUSKAT_DATA || `${root}data`;
  return {
    development: args.includes('--dev'),
    host,
    port,
    origins,
    secure,
    secondFactor,
    dataDirectory,
    keyFile: env.MUSKAT_KEY_FILE || join(dataDirectory, 'master.key'),
    migrationsDirectory: `${root}migrations`,
    clientDirectory: `${root}build/client`,
    trustedProxies: (env.MUSKAT_PROXIES || 'loopback').split(',').map((address) => address.trim()),
    logLevel: env.LOG_LEVEL || 'info',
    anchorFile: env.MUSKAT_ANCHOR_FILE || '',
    filingFile: env.MUSKAT_FILING || '',
    mail: {
      smtpUrl: env.MUSKAT_SMTP_URL || '',
      from: env.MUSKAT_MAIL_FROM || '',
      publicUrl: env.MUSKAT_PUBLIC_URL || origins[0],
    },
    timestamps: {
      url: env.MUSKAT_TIMESTAMP_URL || '',
      caFile: env.MUSKAT_TIMESTAMP_CA || '',
      whenSilent: env.MUSKAT_TIMESTAMP_WHEN_SILENT || '',
    },
    singleSignOn: {
      issuer: env.MUSKAT_OIDC_ISSUER || '',
      clientId: env.MUSKAT_OIDC_CLIENT_ID || '',
      clientSecretFile: env.MUSKAT_OIDC_CLIENT_SECRET_FILE || '',
      match: env.MUSKAT_OIDC_MATCH || '',
      name: env.MUSKAT_OIDC_NAME || '',
      tenant: env.MUSKAT_OIDC_TENANT || '',
      passwordLogin: env.MUSKAT_PASSWORD_LOGIN || '',
    },
  };
}
