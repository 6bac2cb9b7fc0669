import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { CONVERSATION_TYPES } from 'templates/template.schema';
import { MakeTemplateSchema } from '../../../domain/frameworks/framework.schema';
import type { LengthChoice } from '../../../domain/frameworks/templates/template-lengths.server';
import { Refusal } from '../../feedback/refusal';
import { Button } from '../../form/button';
import { ErrorSummary } from '../../form/error-summary';
import { RadioRow } from '../../form/radio-row';
import { type FormAnswer, useSchemaForm } from '../../form/use-schema-form';

/** The rest, once the role is chosen; the length that suits it is chosen beforehand. */
export function MakeForm({ role, answer }: { role: LengthChoice; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(MakeTemplateSchema, answer, {
    type: role.leads ? 'lus' : 'mus',
    role: role.role,
    language: 'da',
    length: role.usual,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { register, defaultValue } = form.field('role');
  return (
    <section aria-labelledby="make">
      <h2 id="make" ref={heading} tabIndex={-1}>
        {t('templates.make.for_role', { role: role.name })}
      </h2>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <input type="hidden" {...register} defaultValue={defaultValue} />
        <RadioRow
          {...form.field('type')}
          legend={t('templates.make.type')}
          hint={t('templates.make.type_hint')}
          options={CONVERSATION_TYPES.map((type) => ({ value: type, label: t(`common.type.${type}`) }))}
          required
        />
        <RadioRow
          {...form.field('length')}
          legend={t('templates.make.length')}
          hint={`${t(`templates.make.advice_${role.usual}`)} ${t('templates.make.counted_for')}`}
          stacked
          options={(['focused', 'full'] as const).map((length) => ({
            value: length,
            label: t(`templates.make.length_${length}`, {
              questions: t('templates.questions', { count: role.questions[length] }),
            }),
          }))}
          required
        />
        <RadioRow
          {...form.field('language')}
          legend={t('templates.make.language')}
          options={(['da', 'en'] as const).map((language) => ({
            value: language,
            label: t(`templates.language.${language}`),
          }))}
          required
        />
        <div className="button-row">
          <Button name="intent" value="draft" busy={form.busy}>
            {t('templates.make.draft')}
          </Button>
          <Button name="intent" value="now" variant="secondary">
            {t('templates.make.now')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
