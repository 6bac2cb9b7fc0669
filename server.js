// The entry of the server, in development (`--dev`) and production alike.
import { serve } from './serve.js';
import { readSettings } from './settings.js';

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  const { setupCode } = await serve(settings);
  const code = setupCode ? `\nSetup code / Kode til oprettelse: ${setupCode}` : '';
  console.log(`Muskat: ${settings.origins[0]}${code}`);
} catch (error) {
  const taken = error?.code === 'EADDRINUSE';
  console.error(taken ? `Port ${error.port} is in use. Choose another: PORT=3001 npm start` : error.message);
  process.exitCode = 2;
}
