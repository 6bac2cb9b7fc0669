import { useTranslation } from 'react-i18next';
import type { SectionView } from '../../../domain/frameworks/templates/template-view.rules';
import { Button } from '../../form/button';
import { TextArea } from '../../form/text-area';
import { TextField } from '../../form/text-field';
import { ActButton, ActLink } from './act';
import { EditForm } from './edit-form';
import { useEditFields, useEditor } from './editor-context';
import { Note } from './note';
import { OwnQuestionPanel } from './own-question-panel';
import { CancelLink, Panel } from './panel';
import { type Marks, QuestionEditor } from './question-editor';
import type { Places } from './question-panels';
import { Generated } from './reword-panel';

type SectionEditorProps = {
  section: SectionView;
  first: boolean;
  last: boolean;
  /** Where its questions can be put, and where own ones can. */
  places: Places;
  allPlaces: Places;
  marks: Marks;
};

/** One section of the draft: its heading, its questions, and at the end a question of one's own. */
export function SectionEditor({ section, first, last, places, allPlaces, marks }: SectionEditorProps) {
  const { t } = useTranslation();
  const { panel, language } = useEditor();
  const { id, title, guidance, questions } = section;
  return (
    <section className="section-editor" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} lang={language} tabIndex={-1}>
        {title}
      </h2>
      {guidance && <p lang={language}>{guidance}</p>}
      <Note of={id} />
      <div className="acts">
        <ActButton
          id={`${id}-up`}
          kind="move-section"
          fields={{ section: id, by: 'up' }}
          label={t('templates.edit.section_up')}
          of={title}
          off={first}
        />
        <ActButton
          id={`${id}-down`}
          kind="move-section"
          fields={{ section: id, by: 'down' }}
          label={t('templates.edit.section_down')}
          of={title}
          off={last}
        />
        <ActLink
          id={`${id}-text`}
          panel="afsnit"
          target={id}
          label={t('templates.edit.section_text')}
          of={title}
        />
      </div>
      {panel?.name === 'afsnit' && panel.id === id && <SectionPanel section={section} />}
      {questions.length === 0 && <p className="quiet">{t('templates.edit.empty')}</p>}
      <ol className="question-editors">
        {questions.map((question, place) => (
          <QuestionEditor
            key={question.id}
            question={question}
            section={id}
            place={place + 1}
            total={questions.length}
            places={question.own ? allPlaces : places}
            marks={marks}
          />
        ))}
      </ol>
      {panel?.name === 'nyt' && panel.id === id ? (
        <OwnQuestionPanel section={id} />
      ) : (
        <ActLink id={`${id}-new`} panel="nyt" target={id} label={t('templates.edit.add')} of={title} />
      )}
    </section>
  );
}

function SectionPanel({ section }: { section: SectionView }) {
  const { t } = useTranslation();
  const field = useEditFields();
  const { id, title, guidance, generated } = section;
  return (
    <Panel title={t('templates.panel.section_panel')} of={id}>
      <EditForm kind="reword-section" fields={{ section: id }}>
        <TextField
          {...field('title', title)}
          label={t('templates.panel.section_title')}
          hint={generated && generated.title !== title && <Generated text={generated.title} />}
        />
        <TextArea
          {...field('guidance', guidance)}
          label={t('templates.panel.guidance')}
          hint={
            <>
              {t('templates.panel.guidance_hint')}
              {generated && generated.guidance !== guidance && <Generated text={generated.guidance} />}
            </>
          }
          rows={3}
        />
        <div className="button-row">
          <Button variant="secondary">{t('templates.panel.section_save')}</Button>
          <CancelLink of={id} />
        </div>
      </EditForm>
      {generated && (
        <EditForm kind="restore-section" fields={{ section: id }}>
          <Button variant="tertiary">{t('templates.panel.restore')}</Button>
        </EditForm>
      )}
    </Panel>
  );
}
