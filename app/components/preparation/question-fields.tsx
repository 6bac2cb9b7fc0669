import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../domain/frameworks/templates/asked-questions.rules';
import { Citations } from '../conversation/citations';
import { Points } from '../conversation/points';
import { ShownWord } from '../conversation/shown-word';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { useAllowedNames } from '../sensitive-text/use-allowed-names';
import type { AnswerForm } from './answer-form';

type QuestionFieldsProps = {
  question: Asked;
  /** What has been answered; nothing where the form is only shown. */
  answer?: { scale: string; text: string };
  register?: UseFormRegister<AnswerForm>;
  error?: string;
};

/** One question of the preparation: the sentence, the scale in words, a comment, and where it comes from. */
export function QuestionFields({ question, answer, register, error }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const { id, kind, text, language, points, words, followUps, toLeader, citations } = question;
  const choosing = words.length > 0;
  const sentence = <span lang={language}>{text}</span>;
  const comment = t(`conversation.preparation.${kind === 'choice' ? 'reason' : 'comment'}`);
  const required = question.required ? t('conversation.preparation.required') : undefined;
  const own = required && !choosing ? [required] : [];
  const hints = [...own, ...followUps];
  // What it gathers stands between the question and the answer, so that the question stands by itself.
  const gathers = points.length > 0;
  return (
    <div className="question">
      {gathers && (
        <>
          <p className="question__text" id={`${id}-question`}>
            {sentence}
          </p>
          <Points points={points} language={language} />
        </>
      )}
      {choosing && (
        <RadioRow
          name={`${id}.scale`}
          // The sentence is read out once: it is the legend, or it stands above and names the group.
          {...(gathers ? { labelledBy: `${id}-question` } : { legend: sentence })}
          hint={required}
          options={words.map((word) => ({
            value: word.id,
            label: <ShownWord word={word} language={language} />,
          }))}
          stacked={kind === 'choice'}
          defaultValue={answer?.scale}
          register={register?.(`${id}.scale`)}
        />
      )}
      <TextArea
        name={`${id}.text`}
        label={choosing ? comment : sentence}
        hideLabel={gathers && !choosing}
        hint={hints.length > 0 ? <Hints own={own} texts={followUps} language={language} /> : undefined}
        defaultValue={answer?.text}
        error={error}
        register={register?.(`${id}.text`)}
        allowedNames={useAllowedNames()}
      />
      {toLeader && (
        <p className="quiet">
          {t('conversation.preparation.ask_leader')}{' '}
          <span className="to-leader" lang={language}>
            {toLeader}
          </span>
        </p>
      )}
      <Citations citations={citations} />
    </div>
  );
}

/** A line each: what is asked of the answer, and what it could go on to. */
function Hints({ own, texts, language }: { own: string[]; texts: string[]; language: string }) {
  return [...own, ...texts].map((text) => (
    <span className="follow-up" key={text} lang={texts.includes(text) ? language : undefined}>
      {text}{' '}
    </span>
  ));
}
