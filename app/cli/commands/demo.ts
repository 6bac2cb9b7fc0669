import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase } from 'db/client.server';
import { DEMO_ADMINISTRATOR, DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from 'db/seed/demo-organisation';
import { loadKeys } from '../../domain/keys.server';
import { lendKeys } from '../../domain/secrecy/lend-keys.server';
import { type Command, CommandError, type Io } from '../command';
import { MIGRATIONS, ROOT } from '../paths';
import { playDemoConversations } from '../sample/demo-conversations.server';
import { loadDemo } from '../sample/load-demo.server';

const YEAR = 365 * 24 * 60 * 60_000;
const STARTER = 'ledelse-paa-alle-niveauer.md';

/** Makes the demo municipality anew and serves it. */
export const demo: Command = {
  usage: 'demo',
  async run(args, io) {
    parseArgs({ args, options: {} });
    if (!existsSync(join(ROOT, 'build/server/index.js'))) throw new CommandError('not_built');
    const dataDirectory = join(ROOT, 'data/demo');
    await makeDemo(dataDirectory, io.now());
    const { readSettings } = await import(pathToFileURL(join(ROOT, 'settings.js')).href);
    const settings = readSettings({
      LOG_LEVEL: 'warn',
      ...process.env,
      MUSKAT_DATA: dataDirectory,
      MUSKAT_KEY_FILE: '',
    });
    const { serve } = await import(pathToFileURL(join(ROOT, 'serve.js')).href);
    try {
      await serve(settings);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
        throw new CommandError('port_taken', { port: settings.port });
      throw error;
    }
    io.out(welcome(settings.origins[0], io));
    return 0;
  },
};

/** A fresh database and key in this folder, with the demo municipality. */
export async function makeDemo(folder: string, now: Date): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(folder, 'muskat.db'), MIGRATIONS);
  const keys = loadKeys(db, join(folder, 'master.key'), { first: true });
  lendKeys(db, keys);
  const bytes = readFileSync(join(ROOT, 'templates/frameworks', STARTER));
  // The people were there before the conversations of the past months.
  const founded = new Date(now.getTime() - YEAR);
  const organisation = await loadDemo({ db, keys, now: founded, starter: { name: STARTER, bytes } });
  await playDemoConversations(organisation, now);
  db.$client.close();
}

function welcome(address: string, { t }: Io): string {
  const logins = [
    ...DEMO_PEOPLE.map(
      ({ key, name, title, unit }) => [demoEmail(key), `${name}, ${title}, ${unit}`] as const,
    ),
    [demoEmail(DEMO_ADMINISTRATOR.key), DEMO_ADMINISTRATOR.name] as const,
  ];
  return [
    '',
    t('cli.demo_ready', { address }),
    '',
    t('cli.demo_logins', { password: DEMO_PASSWORD }),
    ...logins.map(([email, who]) => `  ${email.padEnd(26)} ${who}`),
    '',
    t('cli.demo_stop'),
  ].join('\n');
}
