import { SCALE } from 'db/schema/vocabulary';
import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../../domain/conversations/preparation/describe-preparation.server';
import { Citations } from '../conversation/citations';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import type { AnswerForm } from './answer-form';

type QuestionFieldsProps = {
  question: AskedQuestion;
  register: UseFormRegister<AnswerForm>;
  error?: string;
};

/** One question of the preparation: the sentence, the scale in words, a comment, and where it comes from. */
export function QuestionFields({ question, register, error }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const { id, kind, text, followUps, citations, answer } = question;
  const isScale = kind === 'scale';
  return (
    <div className="question">
      {isScale && (
        <RadioRow
          name={`${id}.scale`}
          legend={text}
          options={SCALE.map((word) => ({ value: word, label: t(`conversation.scale.${word}`) }))}
          defaultValue={answer.scale}
          register={register(`${id}.scale`)}
        />
      )}
      <TextArea
        name={`${id}.text`}
        label={isScale ? t('conversation.preparation.comment') : text}
        hint={followUps.length > 0 ? <FollowUps texts={followUps} /> : undefined}
        defaultValue={answer.text}
        error={error}
        register={register(`${id}.text`)}
      />
      <Citations citations={citations} />
    </div>
  );
}

function FollowUps({ texts }: { texts: string[] }) {
  return (
    <>
      {texts.map((text) => (
        <span className="follow-up" key={text}>
          {text}{' '}
        </span>
      ))}
    </>
  );
}
