import { useTranslation } from 'react-i18next';
import type { Word } from '../../domain/frameworks/templates/scale-words.rules';
import { wordLabel } from './word-label';

/** A word that can be chosen: the organisation's own is in the language of its template, the usual ones in that of the page. */
export function ShownWord({ word, language }: { word: Word; language: string }) {
  const { t } = useTranslation();
  return <span lang={word.label === null ? undefined : language}>{wordLabel(t, word)}</span>;
}
