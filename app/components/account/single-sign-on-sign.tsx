import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { ForHr as WhatHrGets } from '../../domain/signing/settings/document-settings.rules';
import { SignAtProviderSchema } from '../../domain/signing/signing.schema';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-area';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { ForHr } from '../signing/for-hr';

/** The organisation's own login, and whether whoever signs has just confirmed there that it is them. */
export type ProviderProof = { name: string; done: boolean };

type SignAtProviderProps = {
  conversationId: string;
  summaryId: string;
  sha256: string;
  inGroup: boolean;
  forHr: WhatHrGets;
  proof: ProviderProof;
  answer: FormAnswer;
};

/** Signing without a password of ours: first there and back, then the signature. */
export function SignAtProvider({ inGroup, forHr, proof, answer, ...shown }: SignAtProviderProps) {
  const { t } = useTranslation();
  return (
    <div className="sign-form">
      <h2>{t('conversation.signing.sign_heading')}</h2>
      <p>{t(inGroup ? 'conversation.signing.group_meaning' : 'conversation.signing.meaning')}</p>
      <ForHr forHr={forHr} />
      {proof.done ? (
        <Sign {...shown} forHr={forHr} name={proof.name} answer={answer} />
      ) : (
        <Confirm conversationId={shown.conversationId} name={proof.name} answer={answer} />
      )}
    </div>
  );
}

type ConfirmProps = { conversationId: string; name: string; answer: FormAnswer };

function Confirm({ conversationId, name, answer }: ConfirmProps) {
  const { t } = useTranslation();
  const typed = answer?.values?.reservation;
  return (
    <>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      {/* What came too late is still there to copy. */}
      {typed && <p className="typed-text">{typed}</p>}
      <p>{t('single_sign_on.proof.lead', { name })}</p>
      <p>
        <a className="button button-primary" href={`/login/ekstern/underskrift/${conversationId}`}>
          {t('single_sign_on.proof.button', { name })}
        </a>
      </p>
    </>
  );
}

type SignProps = { summaryId: string; sha256: string; forHr: WhatHrGets; name: string; answer: FormAnswer };

function Sign({ summaryId, sha256, forHr, name, answer }: SignProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(SignAtProviderSchema, answer, { summaryId, sha256 });
  const hidden = (field: 'summaryId' | 'sha256') => {
    const { register, defaultValue } = form.field(field);
    return <input type="hidden" {...register} defaultValue={defaultValue} />;
  };
  return (
    <Form {...form.formProps}>
      <Alert kind="success">{t('single_sign_on.proof.done', { name })}</Alert>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      {hidden('summaryId')}
      {hidden('sha256')}
      <TextArea
        {...form.field('reservation')}
        label={t('conversation.signing.reservation')}
        hint={t(
          forHr === 'excerpt'
            ? 'conversation.signing.reservation_hint_both'
            : 'conversation.signing.reservation_hint',
        )}
        rows={2}
      />
      <Button name="intent" value="sign" busy={form.busy}>
        {t('conversation.signing.sign')}
      </Button>
    </Form>
  );
}
