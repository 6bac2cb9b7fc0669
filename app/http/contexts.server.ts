import type { Db } from 'db/client.server';
import type { Logger } from 'pino';
import { createContext } from 'react-router';
import type { Limits } from '../domain/accounts/attempts.server';
import type { SecondFactorDemand } from '../domain/accounts/factors/demand';
import type { LoginMethod } from '../domain/accounts/sessions.server';
import type { Actor } from '../domain/context';
import type { FilingSettings } from '../domain/filing/filing-settings.server';
import type { Keys } from '../domain/keys.server';
import type { StampClient } from '../domain/signing/stamp/stamp-client.server';
import type { Provider } from '../domain/single-sign-on/provider.server';
import type { Language } from '../i18n/language';
import type { KeptMail } from '../jobs/mail/kept-mails';

/** What the whole process shares; handed in, so that tests and several organisations stand side by side. */
export type Services = {
  db: Db;
  keys: Keys;
  attempts: Limits;
  clock: () => Date;
  /** Whether the installation sends mail; pages ask `mailIsOn`. */
  mailIsOn: boolean;
  /** The organisation's own login; null where there is none. */
  provider: Provider | null;
  /** Who says what the time was when somebody signs; null where nobody is asked. */
  stamps: StampClient | null;
  /** Where archives lie, and what has the next one made. */
  exports: { folder: string; wake: () => void };
  /** The case systems that copies go to, and what has those that wait delivered. */
  filing: { settings: FilingSettings; wake: () => void };
  /** What has those who wait in a round invited at once. */
  rounds: { wake: () => void };
  /** The mails that the demo would have sent, the newest first; absent or null everywhere else. */
  keptMails?: (() => readonly KeptMail[]) | null;
  /** Whether people can log in, and confirm who they are, with a password of ours. */
  passwordLogin: boolean;
};
export const servicesContext = createContext<Services>();

/** What Express knows of this request. */
export const requestContext = createContext<{
  nonce: string;
  address: string;
  secure: boolean;
  /** The address of ours that the visitor is at, without a path. */
  origin: string;
  /** Who needs more than a password to log in. */
  secondFactor: SecondFactorDemand;
  log: Logger;
}>();

/** Who is visiting, settled once a request by `visitMiddleware`. */
export type Visit = {
  actor: Actor | null;
  sessionId: string | null;
  /** The id in a cookie that opens nothing, or no longer; null where a page that is left open asks by itself. */
  deadSessionId: string | null;
  /** How the session was begun. */
  method: LoginMethod | null;
  mustChangePassword: boolean;
  /** The organisation wants more of this person than the password that they logged in with. */
  mustAddFactor: boolean;
  /** When the session ends by itself; null for nobody. */
  endsAt: Date | null;
  language: Language;
  /** What has been logged as denied: a page and the frame around it are refused alike, and that is one attempt. */
  denials: Set<string>;
};
export const visitContext = createContext<Visit>();
