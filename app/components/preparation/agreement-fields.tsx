import { type Control, type UseFormRegister, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../../domain/conversations/preparation/describe-section.server';
import { ShownWord } from '../conversation/shown-word';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { useHydrated } from '../form/use-hydrated';
import { useAllowedNames } from '../sensitive-text/use-allowed-names';
import { AgreementSentence } from './agreement-sentence';
import type { AnswerForm, ParsedAnswerForm } from './answer-form';

type AgreementFieldsProps = {
  question: AskedQuestion & { agreement: NonNullable<AskedQuestion['agreement']> };
  control: Control<AnswerForm, unknown, ParsedAnswerForm>;
  register: UseFormRegister<AnswerForm>;
  error?: string;
};

/** What was agreed last time, word for word; what should become of it, and how it went. */
export function AgreementFields({ question, control, register, error }: AgreementFieldsProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const { id, agreement, words, answer } = question;
  const chosen = useWatch({ control, name: `${id}.scale`, defaultValue: answer.scale });
  const dropped = hydrated && chosen === 'drop';
  return (
    <div className="question">
      <AgreementSentence agreement={agreement} id={`${id}-question`} />
      <RadioRow
        name={`${id}.scale`}
        legend={t('preparing.agreement.choose')}
        describedBy={`${id}-question`}
        options={words.map((word) => ({
          value: word.id,
          label: <ShownWord word={word} language={question.language} />,
        }))}
        defaultValue={answer.scale}
        register={register(`${id}.scale`)}
      />
      <TextArea
        name={`${id}.text`}
        label={t(dropped ? 'preparing.agreement.why' : 'preparing.agreement.how')}
        // Without scripts the one hint has to do for whatever is chosen.
        hint={
          dropped
            ? t('preparing.agreement.why_hint')
            : hydrated
              ? undefined
              : t('preparing.agreement.how_hint')
        }
        rows={3}
        allowedNames={useAllowedNames()}
        describedBy={`${id}-question`}
        defaultValue={answer.text}
        error={error}
        register={register(`${id}.text`)}
      />
    </div>
  );
}
