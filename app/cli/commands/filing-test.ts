import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { faultOfDisk } from '../../domain/filing/filing.rules';
import {
  type FilingSettings,
  FilingSettingsError,
  readFilingSettings,
} from '../../domain/filing/filing-settings.server';
import { testTargets } from '../../domain/filing/test-pair.server';
import { filingSettingsWords } from '../../i18n/filing-words';
import type { Command, Io } from '../command';
import { ROOT } from '../paths';

/**
 * For the operator: whether a pair can be put into the folder of each case system and into that for letters, with the
 * settings of the environment. Reads no data.
 */
export const filingTest: Command = {
  usage: 'filing test',
  async run(args, io) {
    parseArgs({ args, options: {} });
    const settings = await settingsOf(io);
    if (!settings) return 2;
    const tested = await testTargets(settings, io.t('filing.cli.title'));
    for (const one of tested) {
      const target = one.target ?? io.t('filing.cli.letters');
      if (!('error' in one)) {
        io.out(io.t('filing.cli.delivered', { ...one, target }));
        continue;
      }
      const { error, folder } = one;
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
      const why = io.t(`filing.fault.${faultOfDisk(error)}`);
      io.err(io.t('filing.cli.failed', { target, folder, code, why }));
    }
    return tested.some((one) => 'error' in one) ? 1 : 0;
  },
};

/** Null where nothing is filed or the file does not fit, which has been said. */
async function settingsOf(io: Io): Promise<FilingSettings | null> {
  const { readSettings } = await import(pathToFileURL(join(ROOT, 'settings.js')).href);
  try {
    const settings = readFilingSettings(readSettings(process.env).filingFile);
    if (settings.targets.length > 0 || settings.letters) return settings;
    io.err(io.t('filing.cli.off'));
  } catch (error) {
    if (!(error instanceof FilingSettingsError)) throw error;
    io.err(filingSettingsWords(io.t, error));
  }
  return null;
}
