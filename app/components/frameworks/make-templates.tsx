import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { MakeTemplateSchema } from '../../domain/frameworks/framework.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { Select } from '../form/select';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type Roles = { id: string; name: string; leads: boolean }[];
type MakeTemplatesProps = {
  roles: Roles;
  /** Nothing has been made yet: making the usual ones is what one does here. */
  primary: boolean;
  answer: FormAnswer;
};

/** Makes the usual templates at once, or one for a certain talk, role and language. */
export function MakeTemplates({ roles, primary, answer }: MakeTemplatesProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <section aria-labelledby="make">
      <h2 id="make">{t('frameworks.make.title')}</h2>
      <p>{t('frameworks.make.lead')}</p>
      <Form method="post">
        <p id="usual-hint">{t('frameworks.make.usual_hint')}</p>
        <Button
          variant={primary ? 'primary' : 'secondary'}
          name="usual"
          value="yes"
          aria-describedby="usual-hint"
          busy={navigation.formData?.get('usual') === 'yes'}
        >
          {t('frameworks.make.usual')}
        </Button>
      </Form>
      <MakeOne roles={roles} answer={answer} />
    </section>
  );
}

function MakeOne({ roles, answer }: { roles: Roles; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(MakeTemplateSchema, answer, { type: 'mus', language: 'da' });
  return (
    <details className="unfold" open={answer !== undefined || undefined}>
      <summary>{t('frameworks.make.one')}</summary>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <RadioRow
          {...form.field('type')}
          legend={t('frameworks.make.type')}
          options={(['mus', 'lus'] as const).map((type) => ({
            value: type,
            label: t(`common.type.${type}`),
          }))}
          required
        />
        <Select
          {...form.field('role')}
          label={t('frameworks.make.role')}
          placeholder={t('common.choose')}
          options={roles.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <RadioRow
          {...form.field('language')}
          legend={t('frameworks.make.language')}
          options={(['da', 'en'] as const).map((language) => ({
            value: language,
            label: t(`frameworks.make.${language}`),
          }))}
          required
        />
        <div className="button-group">
          <Button variant="secondary" busy={form.busy}>
            {t('frameworks.make.submit')}
          </Button>
        </div>
      </Form>
    </details>
  );
}
