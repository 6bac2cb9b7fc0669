import { useTranslation } from 'react-i18next';
import type { Choice } from 'templates/template.schema';
import { Button } from '../../form/button';
import { TextField } from '../../form/text-field';
import { ActLink } from './act';
import { EditForm } from './edit-form';
import { useEditFields, useEditor } from './editor-context';
import { Note } from './note';
import { CancelLink, Panel } from './panel';

const MOST_WORDS = 7;

/** The words of the scale, and the panel where the organisation writes its own. `own`: it has. */
export function ScaleEditor({ scale, own }: { scale: Choice[]; own: boolean }) {
  const { t } = useTranslation();
  const { panel } = useEditor();
  return (
    <section className="section-editor" id="scale" aria-labelledby="scale-title">
      <h2 id="scale-title" tabIndex={-1}>
        {t('templates.scale.title')}
      </h2>
      <p>{t('templates.scale.lead', { words: scale.map(({ label }) => label).join(' · ') })}</p>
      <Note of="scale" />
      {panel?.name === 'skala' ? (
        <ScalePanel scale={scale} own={own} />
      ) : (
        <ActLink
          id="scale-text"
          panel="skala"
          target="scale"
          label={t('templates.scale.change')}
          of={t('templates.scale.title')}
        />
      )}
    </section>
  );
}

function ScalePanel({ scale, own }: { scale: Choice[]; own: boolean }) {
  const { t } = useTranslation();
  const { answer } = useEditor();
  const field = useEditFields();
  const places = Array.from({ length: MOST_WORDS }, (_, place) => place);
  // What is wrong with them all is said at the first.
  const shared = answer?.errors.words;
  return (
    <Panel title={t('templates.scale.change')} of="scale">
      <EditForm kind="set-scale">
        <p className="quiet">{t('templates.scale.hint')}</p>
        <div className="scale-words" id="words">
          {places.map((place) => {
            const props = field(`words.${place}.label`, scale[place]?.label ?? '');
            return (
              <div key={place}>
                <input type="hidden" name={`words.${place}.id`} value={scale[place]?.id ?? ''} />
                <TextField
                  {...props}
                  error={props.error ?? (place === 0 ? shared : undefined)}
                  label={t('templates.scale.word', { number: place + 1 })}
                />
              </div>
            );
          })}
        </div>
        <div className="button-row">
          <Button variant="secondary">{t('templates.scale.save')}</Button>
          <CancelLink of="scale" />
        </div>
      </EditForm>
      {own && (
        <EditForm kind="reset-scale">
          <Button variant="tertiary">{t('templates.scale.reset')}</Button>
        </EditForm>
      )}
    </Panel>
  );
}
