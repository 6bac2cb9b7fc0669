import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { describeColumns } from '../../domain/people-import/describe-columns.server';
import { columnField, FIELDS } from '../../domain/people-import/people-import.schema';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import type { FormAnswer } from '../form/use-schema-form';
import { RoleFields } from './role-fields';

type ColumnsFormProps = { file: ReturnType<typeof describeColumns>; answer: FormAnswer };

/** What each column holds and which role each title is, for an administrator to confirm. */
export function ColumnsForm({ file, answer }: ColumnsFormProps) {
  const { t } = useTranslation();
  const { state } = useNavigation();
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const typed = answer?.values;
  const labels = Object.fromEntries(
    FIELDS.map((field) => [columnField(field), t(`people_import.field.${field}`)]),
  );
  const options = file.columns.map(({ column, name, example }) => {
    const label = name || t('people_import.columns.unnamed', { place: column + 1 });
    return {
      value: String(column),
      label: example ? t('people_import.columns.example', { name: label, example }) : label,
    };
  });
  return (
    <Form method="post">
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      <ErrorSummary errors={errors} labels={labels} />
      <fieldset>
        <legend className="h2">{t('people_import.columns.legend')}</legend>
        {FIELDS.map((field) => (
          <Select
            key={field}
            name={columnField(field)}
            label={t(`people_import.field.${field}`)}
            error={errors[columnField(field)]}
            placeholder={t('people_import.columns.not_there')}
            options={options}
            defaultValue={typed?.[columnField(field)] ?? String(file.choices.columns[field] ?? '')}
          />
        ))}
      </fieldset>
      <RoleFields file={file} typed={typed} />
      <TextField
        name="profile"
        label={t('people_import.columns.profile')}
        hint={t('people_import.columns.profile_hint')}
        error={errors.profile}
        defaultValue={typed?.profile ?? file.profileName}
        autoComplete="off"
        required
      />
      <div className="button-group">
        <Button busy={state !== 'idle'}>{t('people_import.columns.submit')}</Button>
        <ButtonLink variant="secondary" to="/personer/import">
          {t('people_import.preview.another')}
        </ButtonLink>
      </div>
    </Form>
  );
}
