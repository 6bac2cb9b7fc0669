import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../form/button';
import { useHydrated } from '../../form/use-hydrated';
import { EditForm, useEditFetcher } from './edit-form';
import { PlaceFields } from './place-fields';

const FORM = 'move-many';
const boxes = () =>
  document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${FORM}"]:checked`);

/** Moves all the statements that are ticked. With scripts it comes when the first one is. */
export function MoveMany() {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [ticked, setTicked] = useState(0);
  const { data } = useEditFetcher();
  const moved = data && 'saved' in data && data.form === FORM ? data : null;
  useEffect(() => {
    const count = () => setTicked(boxes().length);
    count();
    document.addEventListener('change', count);
    return () => document.removeEventListener('change', count);
  }, []);
  useEffect(() => {
    if (!moved) return;
    for (const box of boxes()) box.checked = false;
    setTicked(0);
  }, [moved]);
  const shown = !hydrated || ticked > 0;
  return (
    <section className="move-many" aria-labelledby="move-many-title" hidden={!shown}>
      <h3 id="move-many-title">
        {hydrated ? t('review.many.chosen', { count: ticked }) : t('review.many.title')}
      </h3>
      <EditForm name={FORM} id={FORM} kind="move">
        {(form) => (
          <>
            <PlaceFields form={form} place={null} />
            <Button variant="secondary" busy={form.busy}>
              {t('review.many.submit')}
            </Button>
          </>
        )}
      </EditForm>
    </section>
  );
}
