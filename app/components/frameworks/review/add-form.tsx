import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementRow, ThemeRows } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { EditForm } from './edit-form';
import { partOf, type Stretch, textOf } from './passage';
import { PassageText } from './passage-text';
import { PlaceFields } from './place-fields';
import { useReview } from './review-context';

type AddFormProps = {
  name: string;
  stretch: Stretch;
  /** Its place in the document: it is proposed to belong where the statement before it does. */
  start: number | null;
};

/**
 * Makes a statement of text in the document: all of the stretch, or what is selected in the field, which
 * takes Shift and arrows as well as a mouse and changes nothing of the text.
 */
export function AddForm({ name, stretch, start }: AddFormProps) {
  const { t } = useTranslation();
  const { passages, themes, language } = useReview();
  const [part, setPart] = useState<{ from: number; to: number } | null>(null);
  const text = textOf(passages, stretch);
  const chosen = part && part.to > part.from ? partOf(passages, stretch, part) : stretch;
  const fixed = Object.fromEntries(Object.entries(chosen).map(([field, value]) => [field, String(value)]));
  return (
    <EditForm name={name} kind="add" fixed={fixed}>
      {(form) => (
        <>
          <PassageText id={form.idOf('passageText')} text={text} language={language} onMark={setPart} />
          {part && part.to > part.from && (
            <p className="add-form__part" role="status">
              {t('review.add.part')} <q lang={language}>{text.slice(part.from, part.to)}</q>
            </p>
          )}
          <PlaceFields form={form} place={placeBefore(themes, start)} />
          <Button variant="secondary" busy={form.busy}>
            {t('review.add.submit')}
          </Button>
        </>
      )}
    </EditForm>
  );
}

/** Where the statement that stands before this place belongs; the first theme and everybody where none does. */
function placeBefore(
  themes: readonly ThemeRows[],
  start: number | null,
): Pick<StatementRow, 'theme' | 'group' | 'role'> {
  const statements = themes.flatMap(({ groups }) => groups.flatMap((group) => group.statements));
  let before: StatementRow | null = null;
  for (const statement of statements)
    if (start !== null && statement.start <= start && (!before || statement.start > before.start))
      before = statement;
  return before ?? { theme: themes[0]?.id ?? '', group: null, role: 'alle' };
}
