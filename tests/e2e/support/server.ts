import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from 'app/cli/sample/load-demo.server';
import { makeDemo } from 'app/cli/sample/make-demo.server';
import { loadKeys } from 'app/domain/keys.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { type Db, openDatabase } from 'db/client.server';
import { makeTown, townIn } from './town';

export type Served = {
  /** Without a slash at the end. */
  address: string;
  /** Where its data are. */
  folder: string;
  /** What the server printed for whoever sets the organisation up; '' where there is one. */
  setupCode: string;
  /** Works on the database that is being served. */
  inDatabase<T>(work: (db: Db) => T): T;
  /** Lets people of the served demo do something by themselves, as the operations of the product do it. */
  play<T>(work: (demo: Demo) => Promise<T> | T): Promise<T>;
  stop(): Promise<void>;
};

/** The built app with a fresh demo municipality. */
export const serveDemo = () => serve((folder) => makeDemo(folder, { now: new Date() }));

/** The built app with the demo's people and templates, and no conversation but those that `play` makes. */
export const serveTown = (play: (demo: Demo) => Promise<void> | void, settings?: Settings) =>
  serve((folder) => makeTown(folder, play), settings);

/** The built app with an empty database. */
export const serveEmpty = () => serve(() => {});

/** The built app with what `fill` puts into its folder. */
export const serveFilled = (fill: (folder: string) => Promise<void>) => serve(fill);

/** More that the operator sets, by the names of the environment, for a server at this address with its data in this folder. */
type Settings = (address: string, folder: string) => Promise<Record<string, string>>;

/** `npm start` in a folder of its own, on a port of its own. */
async function serve(
  fill: (folder: string) => unknown,
  settings: Settings = async () => ({}),
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-e2e-'));
  await fill(folder);
  const port = await freePort();
  // By name, as people have it; the certificate of a secure page is not what these journeys are about.
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      MUSKAT_DATA: folder,
      LOG_LEVEL: 'warn',
      ...(await settings(address, folder)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = await printedAddress(server);
  const open = () => {
    const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
    const keys = loadKeys(db, join(folder, 'master.key'), { first: false });
    lendKeys(db, keys);
    return { db, keys };
  };
  return {
    address,
    folder,
    setupCode: /: ([a-z0-9]{4}(?:-[a-z0-9]{4}){3})$/m.exec(printed)?.[1] ?? '',
    inDatabase(work) {
      const { db } = open();
      try {
        return work(db);
      } finally {
        db.$client.close();
      }
    },
    async play(work) {
      const { db, keys } = open();
      try {
        return await work(townIn(db, keys));
      } finally {
        db.$client.close();
      }
    },
    async stop() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once the server listens: it says its address then, and the setup code in the same breath. */
function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (said) => resolve(String(said)));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
