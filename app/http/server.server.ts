import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from 'db/client.server';
import type { RequestHandler as Connect } from 'express';
import pino from 'pino';
import { createAttempts } from '../domain/accounts/attempts.server';
import { newSetupCode } from '../domain/accounts/setup-code.server';
import { auditKeyFits } from '../domain/audit/verify-audit-chain.server';
import { exportFolder } from '../domain/exports/export-folder.server';
import {
  type FilingSettings,
  FilingSettingsError,
  readFilingSettings,
} from '../domain/filing/filing-settings.server';
import { loadKeys, MasterKeyError } from '../domain/keys.server';
import { findOrganisation } from '../domain/people/organisation.server';
import { lendKeys } from '../domain/secrecy/lend-keys.server';
import { createStampClient, type StampClient } from '../domain/signing/stamp/stamp-client.server';
import { readStampSettings, StampSettingsError } from '../domain/signing/stamp/stamp-settings.server';
import { createProvider } from '../domain/single-sign-on/provider.server';
import {
  type GettingIn,
  readSingleSignOnSettings,
  SingleSignOnSettingsError,
} from '../domain/single-sign-on/single-sign-on-settings.server';
import { filingSettingsWords } from '../i18n/filing-words';
import { languageOfSystem } from '../i18n/language';
import { createTranslations } from '../i18n/translator';
import { keepMails } from '../jobs/mail/kept-mails';
import {
  type MailSettings,
  MailSettingsError,
  readMailSettings,
  settingsToKeep,
} from '../jobs/mail/mail-settings';
import { startJobs } from '../jobs/start-jobs';
import { createApp } from './app.server';
import type { Settings } from './settings';

export { createAttempts } from '../domain/accounts/attempts.server';
export { createProvider } from '../domain/single-sign-on/provider.server';
export { createApp } from './app.server';

/**
 * Opens the organisation's database and keys, makes the app that serves them and starts the jobs beside
 * it. `close` resolves when both have ended; `setupCode` is for
 * whoever runs the server, while there is no organisation.
 */
export function startApp(settings: Settings, vite: Connect | null) {
  const mailServer = mailSettingsOf(settings);
  const gettingIn = gettingInOf(settings);
  const stamps = stampsOf(settings);
  const filing = filingOf(settings);
  // What is written here is for the server's own user alone, also in a folder that was there before.
  process.umask(0o077);
  mkdirSync(settings.dataDirectory, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(settings.dataDirectory, 'muskat.db'), settings.migrationsDirectory);
  const keys = loadKeys(db, settings.keyFile, { first: !findOrganisation(db) });
  if (!auditKeyFits(db, keys)) throw new MasterKeyError('other', settings.keyFile);
  lendKeys(db, keys);
  const log = pino({ level: settings.logLevel });
  const clock = () => new Date();
  const keeping = settings.keepMails && !mailServer ? keepMails(clock) : null;
  const mail = keeping ? settingsToKeep(settings.mail.publicUrl) : mailServer;
  const folder = exportFolder(settings.dataDirectory);
  const jobs = startJobs({
    db,
    keys,
    clock,
    log,
    mail,
    post: keeping?.post,
    stamps,
    anchorFile: settings.anchorFile,
    exportFolder: folder,
    filing,
  });
  const services = {
    db,
    keys,
    attempts: createAttempts(),
    clock,
    mailIsOn: mail !== null,
    keptMails: keeping?.kept ?? null,
    exports: { folder, wake: jobs.wakeExports },
    filing: { settings: filing, wake: jobs.wakeFiling },
    rounds: { wake: jobs.wakeRounds },
    stamps,
    provider: gettingIn.provider && createProvider(gettingIn.provider),
    passwordLogin: gettingIn.passwordLogin,
  };
  const app = createApp({ settings, vite, log, services });
  const close = async () => {
    await jobs.stop();
    db.$client.close();
  };
  return { app, close, setupCode: newSetupCode(db, clock()) };
}

/** Throws one sentence, in the language of whoever starts the server, where a setting is wrong. */
function mailSettingsOf({ mail }: Settings): MailSettings | null {
  try {
    return readMailSettings(mail);
  } catch (error) {
    if (!(error instanceof MailSettingsError)) throw error;
    const language = languageOfSystem(process.env);
    throw new Error(createTranslations(language).t(`mail.settings.${error.code}`));
  }
}

/** As `mailSettingsOf`, for who stamps signatures. */
function stampsOf({ timestamps }: Settings): StampClient | null {
  try {
    const settings = readStampSettings(timestamps);
    return settings && createStampClient(settings);
  } catch (error) {
    if (!(error instanceof StampSettingsError)) throw error;
    const language = languageOfSystem(process.env);
    throw new Error(createTranslations(language).t(`stamps.settings.${error.code}`));
  }
}

/** As `mailSettingsOf`, for the folders of case systems. */
function filingOf({ filingFile }: Settings): FilingSettings {
  try {
    return readFilingSettings(filingFile);
  } catch (error) {
    if (!(error instanceof FilingSettingsError)) throw error;
    throw new Error(filingSettingsWords(createTranslations(languageOfSystem(process.env)).t, error));
  }
}

/** As `mailSettingsOf`, for how people get in. */
function gettingInOf({ singleSignOn }: Settings): GettingIn {
  try {
    return readSingleSignOnSettings(singleSignOn);
  } catch (error) {
    if (!(error instanceof SingleSignOnSettingsError)) throw error;
    const language = languageOfSystem(process.env);
    throw new Error(createTranslations(language).t(`single_sign_on.settings.${error.code}`));
  }
}
