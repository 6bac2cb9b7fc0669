import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { createAttempts, Limits } from 'app/domain/accounts/attempts.server';
import type { SecondFactorDemand } from 'app/domain/accounts/factors/demand';
import { beginSession } from 'app/domain/accounts/sessions.server';
import { type FilingSettings, readFilingSettings } from 'app/domain/filing/filing-settings.server';
import type { StampClient } from 'app/domain/signing/stamp/stamp-client.server';
import type { createProvider } from 'app/domain/single-sign-on/provider.server';
import type { GettingIn } from 'app/domain/single-sign-on/single-sign-on-settings.server';
import type { createApp } from 'app/http/app.server';
import { sessionCookie } from 'app/http/cookies.server';
import { transact } from 'db/client.server';
import pino from 'pino';
import type { ServerBuild } from 'react-router';
import { readSettings } from '../../settings.js';
import { type Client, createClient } from './http-client';
import type { TestOrganisation } from './test-database';

const BUILD = fileURLToPath(new URL('../../build/', import.meta.url));

export type TestServer = {
  /** The address that its people know it by; what a form of ours says it was posted from. */
  origin: string;
  port: number;
  /** Somebody with this name, newly logged in. */
  as(name: string): Client;
  /** Somebody who has not logged in, or has just this cookie. */
  visitor(cookie?: string): Client;
  /** What the server has logged so far. */
  log(): string;
  close(): Promise<void>;
};

/**
 * The real app, as built for production, on a port of its own, with the organisation's database and
 * keys. With `secure` it believes to be reached over https, behind a proxy that ends it. `attempts` can
 * lift the limits on guessing passwords, `limits` lowers those on beginning to log in, `gettingIn` gives it another login.
 */
export async function startTestServer(
  organisation: TestOrganisation,
  {
    secure = false,
    attempts,
    limits,
    mailIsOn = false,
    secondFactor = 'optional',
    gettingIn = { provider: null, passwordLogin: true },
    stamps = null,
    exports = { folder: '', wake: () => {} },
    filing = { settings: readFilingSettings(''), wake: () => {} },
    rounds = { wake: () => {} },
  }: {
    secure?: boolean;
    attempts?: Limits;
    limits?: Parameters<typeof createAttempts>[0];
    mailIsOn?: boolean;
    gettingIn?: GettingIn;
    /** Who stamps signatures. */
    stamps?: StampClient | null;
    /** Where archives lie; who tests them makes them. */
    exports?: { folder: string; wake: () => void };
    /** The case systems that copies go to; who tests them delivers. */
    filing?: { settings: FilingSettings; wake: () => void };
    /** Who tests rounds invites. */
    rounds?: { wake: () => void };
    secondFactor?: SecondFactorDemand;
  } = {},
): Promise<TestServer> {
  const { db, keys } = organisation;
  const origin = secure ? 'https://muskat.example' : 'http://muskat.example';
  const lines: string[] = [];
  const built = await importBuilt('server/index.js', isAppModule);
  const app = built.createApp({
    settings: {
      development: false,
      host: '127.0.0.1',
      port: 0,
      origins: [origin],
      secure,
      secondFactor,
      dataDirectory: 'data',
      keyFile: 'data/master.key',
      migrationsDirectory: 'migrations',
      clientDirectory: join(BUILD, 'client'),
      trustedProxies: ['loopback'],
      logLevel: 'info',
      anchorFile: '',
      filingFile: '',
      mail: { smtpUrl: '', from: '', publicUrl: origin },
      // What a test wants of it is handed in below, read.
      singleSignOn: readSettings({}).singleSignOn,
      timestamps: readSettings({}).timestamps,
    },
    services: {
      db,
      keys,
      attempts: attempts ?? built.createAttempts(limits),
      clock: () => organisation.system().now,
      mailIsOn,
      exports,
      filing,
      rounds,
      stamps,
      provider: gettingIn.provider && built.createProvider(gettingIn.provider),
      passwordLogin: gettingIn.passwordLogin,
    },
    log: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    vite: null,
  });
  const listening = createServer(app);
  // A busy test is no idle connection.
  listening.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;
  const visitor = (cookie?: string) => createClient({ port, origin, cookie });
  return {
    origin,
    port,
    visitor,
    as(name) {
      const { now } = organisation.system();
      const sessionId = transact(db, (tx) => beginSession(tx, organisation.idOf(name), now));
      return visitor(cookieOf(sessionId, secure));
    },
    log: () => lines.join(''),
    close: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
}

/** The routes of the built server: which there are, and whether they can be read from and posted to. */
export async function builtRoutes(): Promise<ServerBuild['routes']> {
  const name = readdirSync(join(BUILD, 'server/assets')).find((file) => file.startsWith('server-build-'));
  const { routes } = await importBuilt(`server/assets/${name}`, isServerBuild);
  return routes;
}

/** The built server is another copy of every module: only plain objects are shared with it. */
async function importBuilt<T>(file: string, is: (module: object) => module is T & object): Promise<T> {
  const address = pathToFileURL(join(BUILD, file)).href;
  const module: object = await import(/* @vite-ignore */ address);
  if (!is(module)) throw new Error(`${file} does not export what it did`);
  return module;
}

type AppModule = {
  createApp: typeof createApp;
  createAttempts: typeof createAttempts;
  createProvider: typeof createProvider;
};
const isAppModule = (module: object): module is AppModule =>
  'createApp' in module && 'createAttempts' in module && 'createProvider' in module;
const isServerBuild = (module: object): module is ServerBuild => 'routes' in module && 'entry' in module;

/** The `Cookie` header of a browser that has this session. */
export function cookieOf(sessionId: string, secure = false): string {
  const name = sessionCookie(secure).name;
  return `${name}=${encodeURIComponent(btoa(JSON.stringify(sessionId)))}`;
}
