import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from 'app/http/server.server';
import { expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../settings.js';

const settings = (mail: { smtpUrl: string; from: string }) => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'muskat-mail-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  return {
    development: false,
    host: '127.0.0.1',
    port: 0,
    origins: ['http://127.0.0.1'],
    secure: false,
    secondFactor: 'optional' as const,
    dataDirectory,
    keyFile: join(dataDirectory, 'master.key'),
    migrationsDirectory: 'migrations',
    clientDirectory: 'build/client',
    trustedProxies: ['loopback'],
    logLevel: 'silent',
    anchorFile: '',
    filingFile: '',
    mail: { publicUrl: 'http://127.0.0.1', ...mail },
    singleSignOn: readSettings({}).singleSignOn,
    timestamps: readSettings({}).timestamps,
  };
};

it('a server with a setting that is wrong says which, and has touched nothing', () => {
  const wrong = settings({ smtpUrl: 'smtp://bruger:hemmeligkode@mail.kommune.dk', from: '' });
  expect(() => startApp(wrong, null)).toThrow(/^MUSKAT_MAIL_FROM(?!.*hemmeligkode)/);
  expect(readdirSync(wrong.dataDirectory)).toEqual([]);
});

it('a server that nobody could log in to does not start', () => {
  const nobody = settings({ smtpUrl: '', from: '' });
  const singleSignOn = { ...nobody.singleSignOn, passwordLogin: 'off' };
  expect(() => startApp({ ...nobody, singleSignOn }, null)).toThrow(/^MUSKAT_PASSWORD_LOGIN=off/);
  expect(readdirSync(nobody.dataDirectory)).toEqual([]);
});

it('a server closes its database when its jobs have ended', async () => {
  const off = settings({ smtpUrl: '', from: '' });
  const { close } = startApp(off, null);
  await close();
  // What SQLite keeps beside an open database is gone.
  expect(readdirSync(off.dataDirectory).sort()).toEqual([
    'exports',
    'master.key',
    'muskat.db',
    'muskat.keys.db',
  ]);
});
