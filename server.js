// The entry of the server, in development and production alike. What protects the app (headers,
// origin check, limits, log) is in app/http/server.server.ts, which both load.
import { createServer } from 'node:http';
import { readSettings } from './settings.js';

const settings = readSettings(process.env, process.argv.slice(2));
const BUILD = './build/server/index.js';

async function load() {
  if (!settings.development) return { server: await import(BUILD), vite: null };
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true } });
  return { server: await vite.ssrLoadModule('./app/http/server.server.ts'), vite };
}

const { server, vite } = await load();
const { app, close } = await server.startApp(settings, vite?.middlewares ?? null);
const listening = createServer(app).listen(settings.port, settings.host, () => {
  console.log(`Muskat: ${settings.origins[0]}`);
});

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    // Whoever is being answered gets the answer; idle connections are closed at once.
    listening.close(() => {
      close();
      process.exit(0);
    });
    listening.closeIdleConnections();
    setTimeout(() => process.exit(1), 10_000).unref();
  });
