import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from 'db/client.server';
import type { RequestHandler as Connect } from 'express';
import pino from 'pino';
import { createAttempts } from '../domain/accounts/attempts.server';
import { auditKeyFits } from '../domain/audit/verify-audit-chain.server';
import { loadKeys } from '../domain/keys.server';
import { findOrganisation } from '../domain/people/organisation.server';
import { createApp } from './app.server';
import type { Settings } from './settings';

export { createAttempts } from '../domain/accounts/attempts.server';
export { createApp } from './app.server';

/** Opens the organisation's database and keys and makes the app that serves them. */
export function startApp(settings: Settings, vite: Connect | null) {
  // What is written here is for the server's own user alone, also in a folder that was there before.
  process.umask(0o077);
  mkdirSync(settings.dataDirectory, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(settings.dataDirectory, 'muskat.db'), settings.migrationsDirectory);
  const keys = loadKeys(join(settings.dataDirectory, 'master.key'), { first: !findOrganisation(db) });
  if (!auditKeyFits(db, keys))
    throw new Error('The master key is not the one that belongs to this database. Put back the right one.');
  const app = createApp({
    settings,
    vite,
    log: pino({ level: settings.logLevel }),
    services: { db, keys, attempts: createAttempts(), clock: () => new Date() },
  });
  return { app, close: () => db.$client.close() };
}
