import type { SecondFactorDemand } from '../domain/accounts/factors/demand';
import type { StampEnvironment } from '../domain/signing/stamp/stamp-settings.server';
import type { SingleSignOnEnvironment } from '../domain/single-sign-on/single-sign-on-settings.server';
import type { MailEnvironment } from '../jobs/mail/mail-settings';

/** What `settings.js` reads from the environment. */
export type Settings = {
  readonly development: boolean;
  readonly host: string;
  readonly port: number;
  /** The addresses that people reach the app at; a form posted from any other is refused. */
  readonly origins: readonly string[];
  /** Reached over https: cookies are `__Host-` and secure. */
  readonly secure: boolean;
  /** Who needs more than a password to log in. */
  readonly secondFactor: SecondFactorDemand;
  readonly dataDirectory: string;
  /** The master key. */
  readonly keyFile: string;
  readonly migrationsDirectory: string;
  readonly clientDirectory: string;
  /** Proxies whose word is taken for the visitor's address: without them everybody would share one limit. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** Where the state of the audit log is noted each day; empty where it is not. */
  readonly anchorFile: string;
  /** Where it is said which folders copies go to; empty where none go anywhere. */
  readonly filingFile: string;
  /** As it stands in the environment; empty where it is not set. */
  readonly mail: MailEnvironment;
  /** Mails are kept to be looked at where there is no mail server: in the demo, which alone sets it. */
  readonly keepMails?: boolean;
  /** As it stands in the environment; empty where it is not set. */
  readonly timestamps: StampEnvironment;
  /** As it stands in the environment; empty where it is not set. */
  readonly singleSignOn: SingleSignOnEnvironment;
};
