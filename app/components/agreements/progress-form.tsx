import { PROGRESS } from 'db/schema/vocabulary';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { FieldErrors } from '../../http/form.server';
import { Button } from '../form/button';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { useHydrated } from '../form/use-hydrated';

type ProgressFormProps = {
  agreementId: string;
  goal: string;
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/** Notes how one agreement is going: a word, and a text where there is more to say. */
export function ProgressForm({ agreementId, goal, answer }: ProgressFormProps) {
  const { t } = useTranslation();
  const mine = answer?.values.agreementId === agreementId ? answer : undefined;
  const hydrated = useHydrated();
  const choice = `progress-${agreementId}`;
  useEffect(() => {
    // What is missing is read out where it is chosen.
    if (mine?.errors.progress) document.getElementById(choice)?.focus();
  }, [mine, choice]);
  return (
    <details className="progress-form" open={mine !== undefined}>
      <summary>
        {t('agreements.progress.note')}
        <span className="sr-only">: {goal}</span>
      </summary>
      <Form method="post" noValidate={hydrated} preventScrollReset>
        <input type="hidden" name="agreementId" value={agreementId} />
        <RadioRow
          name="progress"
          id={choice}
          legend={t('agreements.progress.how')}
          options={PROGRESS.map((value) => ({ value, label: t(`agreements.progress.${value}`) }))}
          defaultValue={mine?.values.progress}
          error={mine?.errors.progress}
          required
        />
        <TextArea
          name="text"
          id={`text-${agreementId}`}
          label={t('agreements.progress.text')}
          hint={t('agreements.progress.text_hint')}
          rows={2}
          defaultValue={mine?.values.text}
          error={mine?.errors.text}
        />
        <Button variant="secondary">{t('agreements.progress.save')}</Button>
      </Form>
    </details>
  );
}
