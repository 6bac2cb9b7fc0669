// The entry of the server, in development (`--dev`) and production alike.
import { serve } from './serve.js';
import { readSettings } from './settings.js';

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  await serve(settings);
  console.log(`Muskat: ${settings.origins[0]}`);
} catch (error) {
  const taken = error?.code === 'EADDRINUSE';
  console.error(taken ? `Port ${error.port} is in use. Choose another: PORT=3001 npm start` : error.message);
  process.exitCode = 2;
}
