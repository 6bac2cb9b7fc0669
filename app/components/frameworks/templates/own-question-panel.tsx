import { useTranslation } from 'react-i18next';
import { AUDIENCES } from 'templates/template.schema';
import type { QuestionView } from '../../../domain/frameworks/templates/template-view.rules';
import { Button } from '../../form/button';
import { Checkbox } from '../../form/checkbox';
import { RadioRow } from '../../form/radio-row';
import { TextArea } from '../../form/text-area';
import { EditForm } from './edit-form';
import { useEditFields, useEditor } from './editor-context';
import { CancelLink, Panel } from './panel';

type OwnQuestionPanelProps =
  | { question: QuestionView; section?: undefined }
  /** A new one, at the end of this section. */
  | { question?: undefined; section: string };

/** Writes the organisation's own question: to whom, how it is answered, what to choose between. */
export function OwnQuestionPanel({ question, section }: OwnQuestionPanelProps) {
  const { t } = useTranslation();
  const { answer } = useEditor();
  const field = useEditFields();
  const stored = (audience: string) => question?.asked.find((asked) => asked.audience === audience)?.text;
  const of = question?.id ?? section ?? '';
  return (
    <Panel title={t(question ? 'templates.panel.own_change' : 'templates.panel.own_new')} of={of}>
      <EditForm
        kind={question ? 'change-question' : 'add-question'}
        fields={question ? { question: question.id } : { section: of }}
      >
        <p className="quiet">{t('templates.panel.own_hint')}</p>
        {AUDIENCES.map((audience) => (
          <TextArea
            key={audience}
            {...field(`texts.${audience}`, stored(audience) ?? '')}
            label={t(`templates.asked.${audience}`)}
            rows={2}
          />
        ))}
        <RadioRow
          {...field('answer', question?.kind ?? 'text')}
          legend={t('templates.panel.answer')}
          stacked
          options={(['text', 'scale', 'choice'] as const).map((kind) => ({
            value: kind,
            label: t(`templates.panel.answer_${kind}`),
          }))}
        />
        <TextArea
          {...field('options', question?.options.join('\n') ?? '')}
          label={t('templates.panel.options')}
          hint={t('templates.panel.options_hint')}
          rows={3}
        />
        <Checkbox
          name="required"
          label={t('templates.asked.required')}
          defaultChecked={answer ? answer.values.required === 'on' : question?.required}
        />
        <div className="button-row">
          <Button variant="secondary">
            {t(question ? 'templates.panel.own_save' : 'templates.panel.own_add')}
          </Button>
          <CancelLink of={of} />
        </div>
      </EditForm>
    </Panel>
  );
}
