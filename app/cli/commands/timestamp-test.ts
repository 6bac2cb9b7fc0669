import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { StampError } from '../../domain/signing/pdf/stamp/stamp-response';
import { CLOCK_SKEW } from '../../domain/signing/pdf/verify-stamp';
import { createStampClient } from '../../domain/signing/stamp/stamp-client.server';
import {
  readStampSettings,
  type StampSettings,
  StampSettingsError,
} from '../../domain/signing/stamp/stamp-settings.server';
import { meaningOfStampCode } from '../../i18n/stamp-words';
import type { Command, ExitCode, Io } from '../command';
import { ROOT } from '../paths';

/** For the operator: whether the timestamp authority answers, with the settings of the environment. Reads no data. */
export const timestampTest: Command = {
  usage: 'timestamp test',
  async run(args, io) {
    parseArgs({ args, options: {} });
    const settings = await settingsOf(io);
    if (!settings) return 2;
    try {
      const something = new Uint8Array(createHash('sha256').update(randomBytes(32)).digest());
      const { time, authority } = await createStampClient(settings).ask(something);
      const off = time.getTime() - io.now().getTime();
      io.out(
        io.t('stamps.command.got', {
          authority,
          time: time.toISOString(),
          seconds: Math.round(Math.abs(off) / 1000),
        }),
      );
      // Older than the signature by the clock here, it would not hold.
      return -off > CLOCK_SKEW ? failed(io, 'CLOCK') : 0;
    } catch (error) {
      if (!(error instanceof StampError)) throw error;
      return failed(io, error.code);
    }
  },
};

function failed(io: Io, code: string): ExitCode {
  io.err(
    io.t('stamps.command.failed', { code, meaning: io.t(`stamps.meaning.${meaningOfStampCode(code)}`) }),
  );
  return 1;
}

/** Null where timestamps are off or a setting is wrong, which has been said. */
async function settingsOf(io: Io): Promise<StampSettings | null> {
  const { readSettings } = await import(pathToFileURL(join(ROOT, 'settings.js')).href);
  try {
    const settings = readStampSettings(readSettings(process.env).timestamps);
    if (!settings) io.err(io.t('stamps.command.off'));
    return settings;
  } catch (error) {
    if (!(error instanceof StampSettingsError)) throw error;
    io.err(io.t(`stamps.settings.${error.code}`));
    return null;
  }
}
