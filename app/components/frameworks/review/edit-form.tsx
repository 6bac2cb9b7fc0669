import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useFetcher } from 'react-router';
import { Refusal } from '../../feedback/refusal';
import { ErrorSummary } from '../../form/error-summary';
import { type EditAnswer, useReview } from './review-context';

/** All corrections go one after the other: a second one would be built on what the first has changed. */
export const useEditFetcher = () => useFetcher<EditAnswer>({ key: 'framework-edit' });

type EditFormProps = {
  /** Unique on the page, and the same after a correction: what comes back finds its form by it. */
  name: string;
  kind: string;
  /** What is sent beside what is filled in. */
  fixed?: Record<string, string>;
  className?: string;
  /** Where fields outside the form belong to it. */
  id?: string;
  /** The fields are emptied when it becomes another; the form itself stays, and the focus in it. */
  clearedAt?: number;
  children: (form: EditFormState) => ReactNode;
};

export type EditFormState = {
  busy: boolean;
  errors: Record<string, string>;
  /** What was typed where the form came back; else the value given. */
  typed: (field: string, saved: string) => string;
  /** An id for a field of this form. */
  idOf: (field: string) => string;
};

/** One correction. Saved as soon as it is sent; without scripts it is a plain form. */
export function EditForm({ name, kind, fixed = {}, className, id, clearedAt, children }: EditFormProps) {
  const { version, here, answer: pageAnswer } = useReview();
  const fetcher = useEditFetcher();
  const prefix = useId();
  const element = useRef<HTMLFormElement>(null);
  const cleared = useRef(clearedAt);
  useEffect(() => {
    if (cleared.current === clearedAt) return;
    cleared.current = clearedAt;
    element.current?.reset();
  }, [clearedAt]);
  const answer = answerTo(name, fetcher.data) ?? answerTo(name, pageAnswer);
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const idOf = (field: string) => `${prefix}${field}`;
  return (
    <fetcher.Form ref={element} method="post" action={here} className={className} id={id}>
      {Object.entries({ ...fixed, kind, form: name, version: String(version) }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {answer && 'refused' in answer && <Refusal refused={answer.refused} />}
      <ErrorSummary
        errors={Object.fromEntries(Object.entries(errors).map(([field, code]) => [idOf(field), code]))}
      />
      {children({
        busy: fetcher.state !== 'idle',
        errors,
        typed: (field, saved) => (answer && 'values' in answer ? answer.values?.[field] : undefined) ?? saved,
        idOf,
      })}
    </fetcher.Form>
  );
}

function answerTo(name: string, answer: EditAnswer): EditAnswer {
  if (!answer || 'saved' in answer) return undefined;
  return answer.values?.form === name ? answer : undefined;
}
