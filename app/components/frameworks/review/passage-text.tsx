import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { describe, FieldFrame } from '../../form/field-frame';
import { useHydrated } from '../../form/use-hydrated';

type PassageTextProps = {
  id: string;
  text: string;
  language: 'da' | 'en';
  onMark: (part: { from: number; to: number }) => void;
};

/**
 * A text of the document to mark a part of, with a mouse or with Shift and arrows. Not one that is read only:
 * browsers have no caret in those. What is typed in it is not taken.
 */
export function PassageText({ id, text, language, onMark }: PassageTextProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = area.current;
    const refuse = (event: Event) => event.preventDefault();
    field?.addEventListener('beforeinput', refuse);
    return () => field?.removeEventListener('beforeinput', refuse);
  }, []);
  const hint = t('review.add.hint');
  return (
    <FieldFrame id={id} label={t('review.add.label')} hint={hint}>
      <textarea
        className="form-input text-area text-area--low"
        ref={area}
        name="passageText"
        rows={2}
        lang={language}
        defaultValue={text}
        readOnly={!hydrated}
        aria-readonly
        onSelect={({ currentTarget }) =>
          onMark({ from: currentTarget.selectionStart, to: currentTarget.selectionEnd })
        }
        id={id}
        {...describe(id, { hint })}
      />
    </FieldFrame>
  );
}
