import { GRANTS } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Grant } from '../../domain/access/access.rules';
import { GiveRightSchema } from '../../domain/people/rights/rights.schema';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** A right for somebody who does not have it; what each lets one do stands with it. Nothing for who has all. */
export function GiveRightForm({ grants, answer }: { grants: readonly Grant[]; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(GiveRightSchema, answer);
  const missing = GRANTS.filter((grant) => !grants.includes(grant));
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="give">
      <h2 id="give">{t('person.rights.give')}</h2>
      <Form {...form.formProps}>
        <ErrorSummary errors={form.errors} />
        <input type="hidden" {...form.field('intent').register} value="give" />
        <RadioRow
          {...form.field('grant')}
          legend={t('person.rights.which')}
          stacked
          options={missing.map((grant) => ({
            value: grant,
            label: `${t(`people.grant.${grant}`)}. ${t(`person.rights.hint.${grant}`)}`,
          }))}
          required
        />
        <div className="button-group">
          <Button busy={form.busy}>{t('person.rights.submit')}</Button>
        </div>
      </Form>
    </section>
  );
}
