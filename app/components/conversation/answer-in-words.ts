import { SCALE } from 'db/schema/vocabulary';
import type { Translate } from '../../i18n/translator';
import type { Fields } from '../autosave/autosave-queue';

/** An answer as text: the word of the scale, and the comment under it. */
export function answerInWords(t: Translate, fields: Fields): string {
  const word = SCALE.find((known) => known === fields.scale);
  return [word && t(`conversation.scale.${word}`), fields.text].filter(Boolean).join('\n');
}
