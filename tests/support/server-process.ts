import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Client, createClient } from './http-client';

export type ServerProcess = {
  /** A browser at this server with this cookie. */
  visitor(cookie: string): Client;
  stop(): Promise<void>;
};

/** The built app in a process of its own, as `npm start` runs it, on the data in this folder. */
export async function startServerProcess(folder: string): Promise<ServerProcess> {
  const port = await freePort();
  const server = spawn(process.execPath, ['server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      MUSKAT_DATA: folder,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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
  };
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
