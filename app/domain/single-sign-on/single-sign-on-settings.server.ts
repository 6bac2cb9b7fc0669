import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type MatchRule, readMatchRule } from './match-rule';

/** What the operator sets, as it stands in the environment; empty where it is not set. */
export type SingleSignOnEnvironment = {
  issuer: string;
  clientId: string;
  clientSecretFile: string;
  match: string;
  name: string;
  tenant: string;
  passwordLogin: string;
};

/** The organisation's own login: an OpenID provider, and who its people are here. */
export type ProviderSettings = {
  issuer: URL;
  clientId: string;
  /** Never to be logged or shown. */
  clientSecret: string;
  match: MatchRule;
  /** What people call it: it stands on the button. */
  name: string;
  /** The Entra ID tenant that everybody has to be from; null where any will do. */
  tenant: string | null;
};

export type GettingIn = { provider: ProviderSettings | null; passwordLogin: boolean };

/** `code` is a key under `single_sign_on.settings` in app/i18n. */
export class SingleSignOnSettingsError extends Error {
  override name = 'SingleSignOnSettingsError';
  constructor(
    readonly code:
      | 'issuer'
      | 'issuer_of_many'
      | 'client_id'
      | 'client_secret'
      | 'match'
      | 'name'
      | 'password_login'
      | 'password_login_alone',
  ) {
    super(code);
  }
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** Entra ID's addresses for everybody's tenants: whoever has one of their own could log in. */
const OF_MANY = /^\/(common|organizations|consumers)(\/|$)/i;

const IssuerSchema = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(({ protocol, hostname }) => protocol === 'https:' || LOOPBACK.includes(hostname))
  .refine(({ search, hash, username, password }) => search + hash + username + password === '');
const NameSchema = z.string().trim().min(1).max(60);
const SwitchSchema = z.enum(['', 'on', 'off']);

/**
 * Reads how people get in. There is no single sign-on without an issuer. Throws a SingleSignOnSettingsError where what
 * is set does not fit, and where nobody could log in at all.
 */
export function readSingleSignOnSettings(env: SingleSignOnEnvironment): GettingIn {
  const password = SwitchSchema.safeParse(env.passwordLogin);
  if (!password.success) throw new SingleSignOnSettingsError('password_login');
  const passwordLogin = password.data !== 'off';
  if (!env.issuer && !passwordLogin) throw new SingleSignOnSettingsError('password_login_alone');
  return { provider: env.issuer ? readProvider(env) : null, passwordLogin };
}

function readProvider(env: SingleSignOnEnvironment): ProviderSettings {
  const issuer = IssuerSchema.safeParse(env.issuer);
  if (!issuer.success) throw new SingleSignOnSettingsError('issuer');
  if (OF_MANY.test(issuer.data.pathname)) throw new SingleSignOnSettingsError('issuer_of_many');
  if (!env.clientId) throw new SingleSignOnSettingsError('client_id');
  const match = readMatchRule(env.match);
  if (!match) throw new SingleSignOnSettingsError('match');
  const name = NameSchema.safeParse(env.name);
  if (!name.success) throw new SingleSignOnSettingsError('name');
  return {
    issuer: issuer.data,
    clientId: env.clientId,
    clientSecret: readSecret(env.clientSecretFile),
    match,
    name: name.data,
    tenant: env.tenant || null,
  };
}

/** From a file: an environment is shown to every process and in many a log. */
function readSecret(file: string): string {
  let secret = '';
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch {
    // Missing and unreadable are one thing to the operator; the reason may name more of the machine than is wanted.
  }
  if (!secret) throw new SingleSignOnSettingsError('client_secret');
  return secret;
}
