import { createServer } from 'node:http';

const BUILD = './build/server/index.js';
const SECONDS_TO_FINISH = 10;

/** Loads the app, built or (in development) through Vite. What protects it is in both: app/http/app.server.ts. */
async function load(development) {
  if (!development) return { server: await import(BUILD), vite: null };
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true } });
  return { server: await vite.ssrLoadModule('./app/http/server.server.ts'), vite };
}

/** Starts the server and resolves once it listens, with the setup code where one is needed; stops it gracefully when the process is asked to end. */
export async function serve(settings) {
  // React and Express read this when they are loaded; in production they are quicker and tell less.
  process.env.NODE_ENV ??= settings.development ? 'development' : 'production';
  const { server, vite } = await load(settings.development);
  const { app, close, setupCode } = server.startApp(settings, vite?.middlewares ?? null);
  const listening = createServer(app);
  await new Promise((resolve, reject) => {
    listening.once('error', async (error) => {
      await close();
      reject(error);
    });
    listening.listen(settings.port, settings.host, resolve);
  });
  const stop = () => {
    // Whoever is being answered gets the answer; idle connections are closed at once.
    listening.close(async () => {
      await close();
      process.exit(0);
    });
    listening.closeIdleConnections();
    setTimeout(() => process.exit(1), SECONDS_TO_FINISH * 1000).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { setupCode };
}
