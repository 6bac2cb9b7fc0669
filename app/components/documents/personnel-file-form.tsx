import { PERSONNEL_FILE } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { PersonnelFile } from '../../domain/signing/settings/document-settings.rules';
import { PersonnelFileSchema } from '../../domain/signing/settings/document-settings.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type PersonnelFileFormProps = { personnelFile: PersonnelFile; answer: FormAnswer };

/** What HR gets where something stays between the two: an excerpt without it, or all of it. */
export function PersonnelFileForm({ personnelFile, answer }: PersonnelFileFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(PersonnelFileSchema, answer, { personnelFile });
  return (
    <section aria-labelledby="personnel-file">
      <h2 id="personnel-file">{t('documents.personnel_file.title')}</h2>
      <p>{t('documents.personnel_file.text')}</p>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <RadioRow
          {...form.field('personnelFile')}
          legend={t('documents.personnel_file.legend')}
          hint={t('documents.personnel_file.hint')}
          options={PERSONNEL_FILE.map((value) => ({
            value,
            label: (
              <>
                <strong>{t(`documents.personnel_file.${value}`)}</strong>
                <br />
                {t(`documents.personnel_file.${value}_means`)}
              </>
            ),
          }))}
          required
          stacked
        />
        <div className="button-group">
          <Button name="intent" value="personnel-file" busy={form.busy}>
            {t('documents.personnel_file.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
