import { deliverNextLetter } from '../../domain/letters/deliver-letters.server';
import { findOrganisation } from '../../domain/people/organisation.server';
import { createTranslations } from '../../i18n/translator';
import type { FilingParts } from './file-summaries';

/** Puts every letter that is due into the folder for letters; the rest wait where that cannot be written to. */
export async function sendLetters(
  { db, keys, clock, log, settings }: FilingParts,
  stopping: AbortSignal,
): Promise<void> {
  if (!settings.letters) return;
  const { folder } = settings.letters;
  const { t } = createTranslations(findOrganisation(db)?.language ?? 'da');
  const title = ({ type, person }: { type: 'mus' | 'lus' | 'grus' | 'status'; person: string }) =>
    t('letters.letter', { type: t(`common.type.${type}`), name: person });
  while (!stopping.aborted) {
    const done = await deliverNextLetter({ db, keys, clock, folder, title });
    if (!done) return;
    if ('fault' in done && done.fault !== 'no-rights') {
      log.warn(done, 'letter not delivered');
      return;
    }
    log.info(done, 'letter');
  }
}
