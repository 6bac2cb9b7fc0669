import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DEMO_ADMINISTRATOR, DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from 'db/seed/demo-organisation';
import { type Command, CommandError, type Io } from '../command';
import { ROOT } from '../paths';
import { demoEnvironment } from '../sample/demo-environment';
import { makeDemo } from '../sample/make-demo.server';

/** As many as the largest municipalities employ. */
const MOST_PEOPLE = 50_000;

/** Makes the demo municipality anew, with so many more people where it is asked for, and serves it. */
export const demo: Command = {
  usage: 'demo [--people 5000]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { people: { type: 'string', default: '0' } } });
    const people = Number(values.people);
    if (!Number.isInteger(people) || people < 0 || people > MOST_PEOPLE)
      throw new CommandError('people_not_a_number', { people: values.people, most: MOST_PEOPLE });
    if (!existsSync(join(ROOT, 'build/server/index.js'))) throw new CommandError('not_built');
    const dataDirectory = join(ROOT, 'data/demo');
    await makeDemo(dataDirectory, {
      now: io.now(),
      people,
      told: (count) => io.err(io.t('cli.demo_talks', { count })),
    });
    const { readSettings } = await import(pathToFileURL(join(ROOT, 'settings.js')).href);
    const settings = readSettings(demoEnvironment(process.env, dataDirectory));
    const { serve } = await import(pathToFileURL(join(ROOT, 'serve.js')).href);
    try {
      await serve({ ...settings, keepMails: true });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
        throw new CommandError('port_taken', { port: settings.port });
      throw error;
    }
    io.out(welcome(settings.origins[0], io));
    return 0;
  },
};

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
    t('cli.demo_mails', { address }),
    t('cli.demo_stop'),
  ].join('\n');
}
