import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { SignSchema } from '../../domain/signing/signing.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-area';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type SignFormProps = { summaryId: string; sha256: string; inGroup: boolean; answer: FormAnswer };

/** Signs what is shown beside it: what it means, a reservation if there is one, and the proof of identity. */
export function SignForm({ summaryId, sha256, inGroup, answer }: SignFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(SignSchema, answer, { summaryId, sha256 });
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
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      {hidden('summaryId')}
      {hidden('sha256')}
      <TextArea
        {...form.field('reservation')}
        label={t('conversation.signing.reservation')}
        hint={t('conversation.signing.reservation_hint')}
        rows={2}
      />
      <TextField
        {...password}
        error={password.error ?? (wrongPassword ? 'form.password_wrong' : undefined)}
        label={t('conversation.signing.password')}
        hint={t('conversation.signing.password_hint')}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button name="intent" value="sign" busy={form.busy}>
        {t('conversation.signing.sign')}
      </Button>
    </Form>
  );
}
