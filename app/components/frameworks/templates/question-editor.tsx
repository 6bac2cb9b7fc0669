import { useTranslation } from 'react-i18next';
import { useSubmit } from 'react-router';
import { type QuestionView, questionName } from '../../../domain/frameworks/templates/template-view.rules';
import { CitedStatements } from '../template-sections';
import { ActButton, ActLink } from './act';
import { EditForm } from './edit-form';
import { useEditor } from './editor-context';
import { Note } from './note';
import { type Places, QuestionPanel } from './question-panels';
import { QuestionText } from './question-text';

/** Questions that the new version of the framework has made new, or that somebody should look at again. */
export type Marks = { fresh: readonly string[]; lookAgain: readonly string[] };

type QuestionEditorProps = {
  question: QuestionView;
  section: string;
  place: number;
  total: number;
  places: Places;
  marks: Marks;
};

/** One question of the draft: what each is asked, where it comes from, and what can be done with it. */
export function QuestionEditor({ question, section, place, total, places, marks }: QuestionEditorProps) {
  const { id } = question;
  const { language, sourceLanguage } = useEditor();
  return (
    <li className="question-editor" id={id}>
      <QuestionText
        question={question}
        language={language}
        fresh={marks.fresh.includes(id)}
        lookAgain={marks.lookAgain.includes(id)}
      />
      <CitedStatements citations={question.citations} language={sourceLanguage} />
      <Note of={id} />
      <QuestionActs question={question} place={place} total={total} />
      <QuestionPanel question={question} section={section} place={place} places={places} />
    </li>
  );
}

function QuestionActs({ question, place, total }: { question: QuestionView; place: number; total: number }) {
  const { t } = useTranslation();
  const { id, own } = question;
  const of = questionName(question);
  return (
    <div className="acts">
      <ActButton
        id={`${id}-up`}
        kind="move-question"
        fields={{ question: id, by: 'up' }}
        label={t('templates.edit.up')}
        of={of}
        off={place === 1}
      />
      <ActButton
        id={`${id}-down`}
        kind="move-question"
        fields={{ question: id, by: 'down' }}
        label={t('templates.edit.down')}
        of={of}
        off={place === total}
      />
      <ActLink id={`${id}-move`} panel="flyt" target={id} label={t('templates.edit.move')} of={of} />
      <ActLink
        id={`${id}-text`}
        panel="ret"
        target={id}
        label={t(own ? 'templates.edit.change' : 'templates.edit.reword')}
        of={of}
      />
      {own ? (
        <ActButton
          kind="remove-question"
          fields={{ question: id }}
          label={t('templates.edit.remove')}
          of={of}
        />
      ) : (
        <ActLink id={`${id}-out`} panel="udelad" target={id} label={t('templates.edit.leave_out')} of={of} />
      )}
      <Required question={question} of={of} />
    </div>
  );
}

/** Whether the question has to be answered: saved when it is ticked; without scripts with a button. */
function Required({ question: { id, required }, of }: { question: QuestionView; of: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <EditForm kind="require" fields={{ question: id }} className="required-form">
      <div className="form-group-checkbox">
        <input
          // Another draft than the one that was ticked is shown as it is.
          key={String(required)}
          id={`${id}-required`}
          className="form-checkbox"
          type="checkbox"
          name="required"
          value="on"
          defaultChecked={required}
          onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        />
        <label htmlFor={`${id}-required`}>
          {t('templates.edit.required')}
          <span className="sr-only">: {of}</span>
        </label>
      </div>
      <button type="submit" className="act unscripted-only">
        {t('templates.edit.required_save')}
        <span className="sr-only">: {of}</span>
      </button>
    </EditForm>
  );
}
