import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useSubmit } from 'react-router';
import type { MeansOfProof } from '../../domain/accounts/factors/ways-in.server';
import type { ForHr as WhatHrGets } from '../../domain/signing/settings/document-settings.rules';
import { signSchema } from '../../domain/signing/signing.schema';
import { assertPasskey, useDevice } from '../account/passkeys';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-area';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { ForHr } from './for-hr';

type SignFormProps = {
  summaryId: string;
  sha256: string;
  means: MeansOfProof;
  inGroup: boolean;
  forHr: WhatHrGets;
  answer: FormAnswer;
};

/** Signs what is shown beside it: what it means, a reservation if there is one, and the proof of identity. */
export function SignForm({ summaryId, sha256, means, inGroup, forHr, answer }: SignFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(signSchema(means.code), answer, { summaryId, sha256 });
  const wrongPassword = form.refused?.code === 'signing.wrong_password';
  const password = form.field('password');
  // After the refusal has come into view: the field is where it is mended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what was refused, not the render.
  useEffect(() => {
    if (wrongPassword) form.rewrite('password');
  }, [form.refused]);
  const hidden = (name: 'summaryId' | 'sha256') => {
    const { register, defaultValue } = form.field(name);
    return <input type="hidden" {...register} defaultValue={defaultValue} />;
  };
  return (
    <Form {...form.formProps} className="sign-form">
      <h2>{t('conversation.signing.sign_heading')}</h2>
      <p>{t(inGroup ? 'conversation.signing.group_meaning' : 'conversation.signing.meaning')}</p>
      <ForHr forHr={forHr} />
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
      {means.passkey && <SignByPasskey sha256={sha256} />}
      <TextField
        {...password}
        error={password.error ?? (wrongPassword ? 'form.password_wrong' : undefined)}
        label={t('conversation.signing.password')}
        hint={t('conversation.signing.password_hint')}
        type="password"
        autoComplete="current-password"
        required
      />
      {means.code && (
        <TextField
          {...form.field('code')}
          label={t(means.app ? 'account.code.label' : 'account.code.recovery')}
          hint={t(means.app ? 'account.code.hint' : 'account.code.recovery_hint')}
          autoComplete="one-time-code"
          required
        />
      )}
      <Button name="intent" value="sign" busy={form.busy}>
        {t('conversation.signing.sign')}
      </Button>
    </Form>
  );
}

/** Instead of the password: the device is asked for this very document, and the form goes with its answer. */
function SignByPasskey({ sha256 }: { sha256: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const button = useRef<HTMLDivElement>(null);
  const { able, busy, refused, run } = useDevice();
  if (!able) return null;
  const sign = async () => {
    const form = button.current?.closest('form');
    if (!form) return;
    const answer = await assertPasskey('/mit-login/noegle', { intent: 'prove', about: sha256 });
    const posted = new FormData(form);
    posted.set('intent', 'sign');
    posted.set('answer', answer);
    await submit(posted, { method: 'post' });
  };
  return (
    <div className="passkey-login" ref={button}>
      <Refusal refused={refused} />
      <Button type="button" variant="secondary" busy={busy} onClick={() => run(sign)}>
        {t('account.passkey.sign')}
      </Button>
    </div>
  );
}
