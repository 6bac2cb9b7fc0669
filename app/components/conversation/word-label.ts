import { SCALE } from 'db/schema/vocabulary';
import type { Word } from '../../domain/frameworks/templates/scale-words.rules';
import type { Translate } from '../../i18n/translator';

/** What a word of the scale is called: the organisation's own label, or the usual one in the page's language. */
export function wordLabel(t: Translate, { id, label }: Word): string {
  const usual = SCALE.find((known) => known === id);
  return label ?? (usual ? t(`conversation.scale.${usual}`) : id);
}
