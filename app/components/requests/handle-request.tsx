import { REQUEST_DECISIONS } from 'db/schema/vocabulary';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { ReadRequest } from '../../domain/privacy/requests/handle-requests.server';
import { AnswerRequestSchema, ExtendRequestSchema } from '../../domain/privacy/requests/request.schema';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionList } from '../data/definition-list';
import { formatDate, formatDay } from '../dates/format';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { RequestStatus } from './request-status';
import { RequestText } from './request-text';

type Props = { request: ReadRequest; mailed: boolean; answer: FormAnswer };

/** What is asked, by when, and the answer: given, or still to be written. */
export function HandleRequest({ request, mailed, answer }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, kind, text, receivedAt, dueOn, extendedWhy, decision, decidedAt, overdue, own } = request;
  const items = [
    { term: t('requests.hr.received'), description: formatDay(receivedAt, language) },
    { term: t('requests.hr.due'), description: formatDate(dueOn, language) },
    {
      term: t('requests.hr.status'),
      description: <RequestStatus decision={decision} overdue={overdue} />,
    },
  ];
  return (
    <>
      <DefinitionList items={items} />
      <h2>{t('requests.hr.words', { name })}</h2>
      <RequestText>{text}</RequestText>
      {extendedWhy && (
        <>
          <h2>{t('requests.hr.extended')}</h2>
          <RequestText>{extendedWhy}</RequestText>
        </>
      )}
      {decision && decidedAt && (
        <>
          <h2>
            {t('requests.hr.answered_on', {
              date: formatDay(decidedAt, language),
              decision: t(`requests.decision.${decision}`),
            })}
          </h2>
          <RequestText>{request.answer ?? ''}</RequestText>
        </>
      )}
      {!decision && own && <Alert kind="info">{t('requests.hr.own')}</Alert>}
      {!decision && !own && (
        <>
          <Alert kind="info">{t(`requests.hr.advice.${kind}`)}</Alert>
          <AnswerForm name={name} mailed={mailed} answer={answer} />
          {request.mayExtend && <ExtendForm request={request} answer={answer} />}
        </>
      )}
    </>
  );
}

function AnswerForm({ name, mailed, answer }: { name: string; mailed: boolean; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(AnswerRequestSchema, ofForm(answer, 'answer'));
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{t('requests.hr.answer_title')}</h2>
      <p>
        {t('requests.hr.answer_text', { name })} {mailed && t('requests.hr.answer_mailed', { name })}
      </p>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <RadioRow
          {...form.field('decision')}
          legend={t('requests.hr.decision')}
          options={REQUEST_DECISIONS.map((one) => ({ value: one, label: t(`requests.decision.${one}`) }))}
          required
        />
        <TextArea
          {...form.field('answer')}
          label={t('requests.hr.answer', { name })}
          hint={t('requests.hr.answer_hint', { name })}
          required
        />
        <div className="button-group">
          <Button name="intent" value="answer" busy={form.busy}>
            {t('requests.hr.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function ExtendForm({ request, answer }: { request: ReadRequest; answer: FormAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useSchemaForm(ExtendRequestSchema, ofForm(answer, 'reason'));
  const [open, setOpen] = useState(false);
  const { name, extendedTo } = request;
  return (
    <details
      className="reason-form"
      open={open || Object.keys(form.errors).length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('requests.hr.extend_title', { date: formatDate(extendedTo, language) })}</summary>
      <Form {...form.formProps}>
        <p>{t('requests.hr.extend_text', { name })}</p>
        <ErrorSummary errors={form.errors} />
        <TextArea
          {...form.field('reason')}
          label={t('requests.hr.extend_reason', { name })}
          rows={2}
          required
        />
        <Button variant="secondary" name="intent" value="extend" busy={form.busy}>
          {t('requests.hr.extend')}
        </Button>
      </Form>
    </details>
  );
}

/** There are several forms on the page: what is wrong with one is said there alone. A refusal stands at the answer. */
function ofForm(answer: FormAnswer, field: string): FormAnswer {
  if (!answer || !('errors' in answer)) return field === 'answer' ? answer : undefined;
  return field in answer.values || field in answer.errors ? answer : undefined;
}
