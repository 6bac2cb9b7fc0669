import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { AnswersFormSchema } from '../../domain/conversations/preparation/answers-form.schema';
import type { AskedQuestion } from '../../domain/conversations/preparation/describe-section.server';
import { ConflictChoice } from '../autosave/conflict-choice';
import type { Fields } from '../autosave/field-state';
import { useAutosave } from '../autosave/use-autosave';
import { useSaveAndGo } from '../autosave/use-save-and-go';
import { answerInWords } from '../conversation/answer-in-words';
import { SaveStatus } from '../feedback/save-status';
import { Button } from '../form/button';
import { useHydrated } from '../form/use-hydrated';
import { AgreementFields } from './agreement-fields';
import {
  type AnswerForm,
  answerFields,
  answerFormOf,
  type ParsedAnswerForm,
  storedAnswers,
} from './answer-form';
import { QuestionFields } from './question-fields';
import { ThemeMark } from './theme-mark';

type SectionFormProps = {
  /** Person and conversation: whose drafts they are. */
  scope: string;
  /** Address of this page, of the one before and the one after, and of the list of themes. */
  here: string;
  previous: string | null;
  next: string;
  close: string;
  saveTo: string;
  told: 'only-you' | 'shared';
  questions: AskedQuestion[];
};

/** One theme of the preparation. Saves itself while typing; without scripts the buttons save and lead on. */
export function SectionForm(props: SectionFormProps) {
  const { scope, here, previous, next, close, saveTo, told, questions } = props;
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const { register, watch, getValues, setValue, formState, control } = useForm<
    AnswerForm,
    unknown,
    ParsedAnswerForm
  >({
    defaultValues: answerFormOf(questions),
    resolver: zodResolver(AnswersFormSchema),
    mode: 'onChange',
  });
  const fill = (id: string, fields: Fields) => setValue(id, answerFields(fields));
  const { state, queue } = useAutosave({
    address: saveTo,
    scope,
    stored: storedAnswers(questions),
    keyName: 'questionId',
    onRestore: fill,
  });
  useEffect(() => {
    for (const [id, fields] of Object.entries(getValues())) queue.found(id, answerFields(fields));
    const watching = watch((values, { name, type }) => {
      const id = name?.split('.')[0];
      const fields = id && values[id];
      // Only what a person changed: filling the fields from a draft is no change of its own.
      if (type === 'change' && fields) queue.change(id, answerFields(fields));
    });
    return () => watching.unsubscribe();
  }, [watch, getValues, queue]);

  const go = useSaveAndGo(queue);
  const choose = (id: string) => (fields: Fields) => {
    queue.resolve(id, fields);
    fill(id, fields);
  };
  const fieldsOf = (question: AskedQuestion) => {
    const { agreement, marks, id, answer } = question;
    const error = formState.errors[id]?.text?.message;
    if (marks) return <ThemeMark question={question} register={register} />;
    if (agreement)
      return (
        <AgreementFields
          question={{ ...question, agreement }}
          control={control}
          register={register}
          error={error}
        />
      );
    return <QuestionFields question={question} answer={answer} register={register} error={error} />;
  };
  return (
    <Form method="post" noValidate={hydrated} autoComplete="off">
      <noscript>
        <p>{t('conversation.preparation.unscripted')}</p>
      </noscript>
      <SaveStatus
        status={state.status}
        savedAt={state.savedAt}
        refused={state.refused}
        kept={state.kept}
        loginTo={`/login?udloebet=1&til=${encodeURIComponent(here)}`}
      />
      <input type="hidden" name="told" value={told} />
      {questions.map((question) => {
        const conflict = state.conflicts[question.id];
        return (
          <div key={question.id}>
            {conflict && (
              <ConflictChoice
                conflict={conflict}
                inWords={(fields) => answerInWords(t, fields, question.words)}
                onChoose={choose(question.id)}
                fieldId={`${question.id}.${question.marks ? 'scale' : 'text'}`}
              />
            )}
            {fieldsOf(question)}
            <input type="hidden" name={`${question.id}.version`} defaultValue={question.answer.version} />
          </div>
        );
      })}
      <div className="button-row">
        <Button {...go(next)}>{t('conversation.preparation.next')}</Button>
        {previous && (
          <Button variant="secondary" {...go(previous)}>
            {t('conversation.preparation.previous')}
          </Button>
        )}
        <Button variant="tertiary" {...go(close)}>
          {t('conversation.preparation.save_and_close')}
        </Button>
      </div>
    </Form>
  );
}
