import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from './http-client';

export type ServerProcess = {
  /** A browser at this server with this cookie. */
  visitor(cookie: string): Client;
  stop(): Promise<void>;
  /** `kill -9`: it gets to finish nothing. Resolves when it is gone, also where it was before. */
  kill(): Promise<void>;
};

/** The built app in a process of its own, as `npm start` runs it, on the data in this folder, with these settings. */
export async function startServerProcess(
  folder: string,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const server = spawnServer(folder, port, settings);
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    visitor: (cookie) => createClient({ port, origin: `http://localhost:${port}`, cookie }),
    async stop() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
    kill: () => killed(server),
  };
}

/** A server that is started on this data, and killed so many milliseconds after it has made this file there. */
export async function killStartingServer(folder: string, made: string, milliseconds: number): Promise<void> {
  const server = spawnServer(folder, await freePort());
  while (!existsSync(join(folder, made)) && server.exitCode === null) await wait(1);
  await wait(milliseconds);
  await killed(server);
}

function spawnServer(folder: string, port: number, settings: Record<string, string> = {}) {
  return spawn(process.execPath, ['server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      MUSKAT_DATA: folder,
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills a process outright, and resolves when it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  probe.close();
  await once(probe, 'close');
  return address.port;
}
