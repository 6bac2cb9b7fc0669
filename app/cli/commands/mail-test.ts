import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { composeTestMail } from '../../jobs/mail/compose-test-mail';
import { type MailSettings, MailSettingsError, readMailSettings } from '../../jobs/mail/mail-settings';
import { openPost } from '../../jobs/mail/post';
import type { Command, ExitCode, Io } from '../command';
import { ROOT } from '../paths';

const AddressSchema = z.email();

/** For the operator: whether mail goes out with the settings of the environment. Reads no data. */
export const mailTest: Command = {
  usage: 'mail test EMAIL',
  async run(args, io) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const address = positionals[0] ?? '';
    if (!AddressSchema.safeParse(address).success)
      return refuse(io, io.t('mail.command.bad_address', { address }));
    const settings = await settingsOf(io);
    if (!settings) return 2;
    const post = openPost(settings);
    try {
      await post.send(composeTestMail(address, io.language));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return refuse(io, io.t('mail.command.failed', { message }));
    } finally {
      post.close();
    }
    io.out(io.t('mail.command.sent', { address }));
    return 0;
  },
};

/** Could not be done: one sentence, and nothing sent. */
function refuse(io: Io, sentence: string): ExitCode {
  io.err(sentence);
  return 2;
}

/** Null where mail is off or a setting is wrong, which has been said. */
async function settingsOf(io: Io): Promise<MailSettings | null> {
  const { readSettings } = await import(pathToFileURL(join(ROOT, 'settings.js')).href);
  try {
    const settings = readMailSettings(readSettings(process.env).mail);
    if (!settings) io.err(io.t('mail.command.off'));
    return settings;
  } catch (error) {
    if (!(error instanceof MailSettingsError)) throw error;
    io.err(io.t(`mail.settings.${error.code}`));
    return null;
  }
}
