import type { Word } from '../../domain/frameworks/templates/scale-words.rules';
import type { Translate } from '../../i18n/translator';
import type { Fields } from '../autosave/autosave-queue';
import { wordLabel } from './word-label';

/** An answer as text: the word that was chosen among `words`, and the comment under it. */
export function answerInWords(t: Translate, fields: Fields, words: readonly Word[]): string {
  const word = words.find(({ id }) => id === fields.scale);
  return [word && wordLabel(t, word), fields.text].filter(Boolean).join('\n');
}
