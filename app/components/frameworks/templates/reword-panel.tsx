import { useTranslation } from 'react-i18next';
import {
  type QuestionView,
  questionName,
  type WordedText,
} from '../../../domain/frameworks/templates/template-view.rules';
import { Button } from '../../form/button';
import { TextArea } from '../../form/text-area';
import { EditForm } from './edit-form';
import { useEditFields } from './editor-context';
import { CancelLink, Panel } from './panel';

/** Words a generated question otherwise, with the generated wording beside it. */
export function RewordPanel({ question }: { question: QuestionView }) {
  const { t } = useTranslation();
  const field = useEditFields();
  const { generatedFollowUps, followUps } = question;
  return (
    <Panel title={t('templates.panel.reword')} of={question.id}>
      <EditForm kind="reword" fields={{ question: question.id }}>
        {question.asked.map(({ audience, ...worded }) => (
          <Wording
            key={audience}
            name={`texts.${audience}`}
            label={t(`templates.asked.${audience}`)}
            worded={worded}
          />
        ))}
        {question.points.map((point, place) => (
          <div key={point.statement} className="two-columns">
            <Wording
              name={`points.${point.statement}.employee`}
              label={t('templates.panel.point_employee', { number: place + 1 })}
              worded={point.employee}
            />
            <Wording
              name={`points.${point.statement}.leader`}
              label={t('templates.panel.point_leader', { number: place + 1 })}
              worded={point.leader}
            />
          </div>
        ))}
        {question.toLeader && (
          <Wording
            name="texts.toLeader"
            label={t('templates.asked.toLeader')}
            worded={question.toLeader}
            hint={t('templates.panel.to_leader_hint')}
          />
        )}
        <TextArea
          {...field('followUps', followUps.join('\n'))}
          label={t('templates.asked.follow_ups')}
          hint={
            <>
              {t('templates.panel.follow_ups_hint')}
              {generatedFollowUps && <Generated text={generatedFollowUps.join(' ')} />}
            </>
          }
          rows={3}
        />
        <div className="button-row">
          <Button variant="secondary">{t('templates.panel.save')}</Button>
          <CancelLink of={question.id} />
        </div>
      </EditForm>
      {question.reworded && (
        <EditForm kind="restore-question" fields={{ question: question.id }}>
          <Button variant="tertiary">
            {t('templates.panel.restore')}
            <span className="sr-only">: {questionName(question)}</span>
          </Button>
        </EditForm>
      )}
    </Panel>
  );
}

type WordingProps = { name: string; label: string; worded: WordedText; hint?: string };

function Wording({ name, label, worded, hint }: WordingProps) {
  const field = useEditFields();
  const shown = hint || worded.generated !== null;
  return (
    <TextArea
      {...field(name, worded.text)}
      label={label}
      hint={
        shown && (
          <>
            {hint}
            {worded.generated !== null && <Generated text={worded.generated} />}
          </>
        )
      }
      rows={2}
    />
  );
}

export function Generated({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <span className="generated">
      {text ? t('templates.panel.generated', { text }) : t('templates.panel.generated_none')}
    </span>
  );
}
