import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../domain/frameworks/templates/template-view.rules';
import { Button } from '../../form/button';
import { Select } from '../../form/select';
import { TextArea } from '../../form/text-area';
import { TextField } from '../../form/text-field';
import { EditForm } from './edit-form';
import { useEditFields, useEditor } from './editor-context';
import { OwnQuestionPanel } from './own-question-panel';
import { CancelLink, Panel } from './panel';
import { RewordPanel } from './reword-panel';

/** Where a question can be put. */
export type Places = { id: string; title: string }[];

type QuestionPanelProps = { question: QuestionView; section: string; place: number; places: Places };

/** The panel that is open under a question, if one is. */
export function QuestionPanel({ question, section, place, places }: QuestionPanelProps) {
  const { panel } = useEditor();
  if (panel?.id !== question.id) return null;
  if (panel.name === 'udelad' && !question.own) return <LeaveOutPanel question={question} />;
  if (panel.name === 'flyt')
    return <MovePanel question={question} section={section} place={place} places={places} />;
  if (panel.name !== 'ret') return null;
  return question.own ? <OwnQuestionPanel question={question} /> : <RewordPanel question={question} />;
}

function LeaveOutPanel({ question }: { question: QuestionView }) {
  const { t } = useTranslation();
  const field = useEditFields();
  return (
    <Panel title={t('templates.panel.leave_out')} of={question.id}>
      <EditForm kind="leave-out" fields={{ question: question.id }}>
        <TextArea
          {...field('reason', '')}
          label={t('templates.panel.reason')}
          hint={t('templates.panel.leave_out_hint')}
          rows={2}
        />
        <div className="button-row">
          <Button variant="secondary">{t('templates.panel.leave_out')}</Button>
          <CancelLink of={question.id} />
        </div>
      </EditForm>
    </Panel>
  );
}

function MovePanel({ question, section, place, places }: QuestionPanelProps) {
  const { t } = useTranslation();
  const field = useEditFields();
  return (
    <Panel title={t('templates.panel.move')} of={question.id}>
      <EditForm kind="place-question" fields={{ question: question.id }}>
        <Select
          {...field('section', section)}
          label={t('templates.panel.section')}
          options={places.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <div className="narrow-field">
          <TextField
            {...field('place', String(place))}
            label={t('templates.panel.place')}
            inputMode="numeric"
          />
        </div>
        <div className="button-row">
          <Button variant="secondary">{t('templates.panel.move_save')}</Button>
          <CancelLink of={question.id} />
        </div>
      </EditForm>
    </Panel>
  );
}
