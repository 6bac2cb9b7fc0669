import { useTranslation } from 'react-i18next';
import type { describeColumns } from '../../domain/people-import/describe-columns.server';
import { roleField, titleField } from '../../domain/people-import/people-import.schema';
import { Select } from '../form/select';

type RoleFieldsProps = {
  file: ReturnType<typeof describeColumns>;
  typed: Record<string, string> | undefined;
};

/** A role for each title or level that is no role's name, and one for everybody else. */
export function RoleFields({ file: { titles, roles, choices }, typed }: RoleFieldsProps) {
  const { t } = useTranslation();
  const options = roles.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset id="roller">
      <legend className="h2">{t('people_import.roles.legend')}</legend>
      {titles.shown.length > 0 && <p>{t('people_import.roles.lead')}</p>}
      {titles.shown.map(({ key, text, people }, place) => (
        <div key={key}>
          <input type="hidden" name={titleField(place)} value={key} />
          <Select
            name={roleField(place)}
            label={text}
            hint={t('people_import.roles.people', { count: people })}
            placeholder={t('people_import.roles.none')}
            options={options}
            defaultValue={typed?.[roleField(place)] ?? choices.roles[key] ?? ''}
          />
        </div>
      ))}
      {titles.rest > 0 && <p>{t('people_import.roles.rest', { count: titles.rest })}</p>}
      <Select
        name="otherRole"
        label={t('people_import.roles.other')}
        hint={t('people_import.roles.other_hint')}
        placeholder={t('people_import.roles.none')}
        options={options}
        defaultValue={typed?.otherRole ?? choices.otherRole}
      />
    </fieldset>
  );
}
