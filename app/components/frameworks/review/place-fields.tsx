import { useTranslation } from 'react-i18next';
import { Select } from '../../form/select';
import { TextField } from '../../form/text-field';
import type { EditFormState } from './edit-form';
import { useReview } from './review-context';

type PlaceFieldsProps = {
  form: EditFormState;
  place: { theme: string; group: string | null; role: string };
};

/** The value of a choice of no group at all. */
const NO_GROUP = '';

/** Which theme, group and role something belongs to; a group that there is not yet is made by writing its name. */
export function PlaceFields({ form, place }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const { themes, roles } = useReview();
  const groups = [...new Set(themes.flatMap((theme) => theme.groups.map(({ name }) => name)))].filter(
    (name) => name !== null,
  );
  const saved = { theme: place.theme, group: place.group ?? NO_GROUP, role: place.role };
  return (
    <div className="place-fields">
      <Select
        key={`theme ${saved.theme}`}
        name="theme"
        id={form.idOf('theme')}
        label={t('review.place.theme')}
        options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={form.typed('theme', saved.theme)}
        error={form.errors.theme}
      />
      <Select
        key={`role ${saved.role}`}
        name="role"
        id={form.idOf('role')}
        label={t('review.place.role')}
        options={[
          { value: 'alle', label: t('frameworks.everybody') },
          ...roles.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={form.typed('role', saved.role)}
      />
      <Select
        key={`group ${saved.group}`}
        name="group"
        id={form.idOf('group')}
        label={t('review.place.group')}
        options={[
          { value: NO_GROUP, label: t('review.place.no_group') },
          ...groups.map((name) => ({ value: name, label: name })),
        ]}
        defaultValue={form.typed('group', saved.group)}
      />
      <TextField
        key={`new ${saved.group}`}
        name="newGroup"
        id={form.idOf('newGroup')}
        label={t('review.place.new_group')}
        defaultValue={form.typed('newGroup', '')}
      />
    </div>
  );
}
