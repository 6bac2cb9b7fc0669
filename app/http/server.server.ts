import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from 'db/client.server';
import type { RequestHandler as Connect } from 'express';
import pino from 'pino';
import { createAttempts } from '../domain/accounts/attempts.server';
import { loadKeys } from '../domain/keys.server';
import { createApp } from './app.server';
import type { Settings } from './settings';

export { createAttempts } from '../domain/accounts/attempts.server';
export { createApp } from './app.server';

/** Opens the organisation's database and keys and makes the app that serves them. */
export function startApp(settings: Settings, vite: Connect | null) {
  mkdirSync(settings.dataDirectory, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(settings.dataDirectory, 'muskat.db'), settings.migrationsDirectory);
  const keys = loadKeys(join(settings.dataDirectory, 'master.key'));
  const app = createApp({
    settings,
    vite,
    log: pino({ level: settings.logLevel }),
    services: { db, keys, attempts: createAttempts(), clock: () => new Date() },
  });
  return { app, close: () => db.$client.close() };
}
