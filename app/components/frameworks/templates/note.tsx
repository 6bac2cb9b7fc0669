import { useTranslation } from 'react-i18next';
import type { Happened } from '../../../domain/frameworks/templates/editor-place.rules';
import type { Translate } from '../../../i18n/translator';
import { useEditor } from './editor-context';

/** What was done last, in a sentence. */
export function inWords(t: Translate, { done, place, total, section }: Happened): string | null {
  switch (done) {
    case null:
      return null;
    case 'moved':
    case 'section-moved':
      return t(`templates.said.${done === 'moved' ? 'moved' : 'section_moved'}`, { place, total, section });
    case 'taken-back':
      return t('templates.said.taken-back', { place, section });
    case 'added':
      return t('templates.said.added', { section });
    default:
      return t(`templates.said.${done}`);
  }
}

/** The same where it was done, for those who look there; the status line says it aloud. */
export function Note({ of }: { of: string }) {
  const { t } = useTranslation();
  const { happened } = useEditor();
  const text = happened?.here === of ? inWords(t, happened) : null;
  if (!text) return null;
  return (
    <p className="note" aria-hidden="true">
      {text}
    </p>
  );
}
