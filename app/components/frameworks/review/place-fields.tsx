import { useTranslation } from 'react-i18next';
import { Select } from '../../form/select';
import { TextField } from '../../form/text-field';
import type { EditFormState } from './edit-form';
import { useReview } from './review-context';

type PlaceFieldsProps = {
  form: EditFormState;
  /** Where it belongs now; null for several, which each keep what is not chosen. */
  place: { theme: string; group: string | null; role: string } | null;
};

/** The values of choices that no theme, role or group has for its own. */
const NO_GROUP = '';
const UNCHANGED = '*';

/** Which theme, group and role something belongs to; a group that there is not yet is made by writing its name. */
export function PlaceFields({ form, place }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const { themes, roles } = useReview();
  const groups = [...new Set(themes.flatMap((theme) => theme.groups.map(({ name }) => name)))].filter(
    (name) => name !== null,
  );
  const saved = place
    ? { theme: place.theme, group: place.group ?? NO_GROUP, role: place.role }
    : { theme: UNCHANGED, group: UNCHANGED, role: UNCHANGED };
  const unchanged = place ? [] : [{ value: UNCHANGED, label: t('review.place.unchanged') }];
  return (
    <div className="place-fields">
      <Select
        key={`theme ${saved.theme}`}
        name="theme"
        id={form.idOf('theme')}
        label={t('review.place.theme')}
        options={[...unchanged, ...themes.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={form.typed('theme', saved.theme)}
        error={form.errors.theme}
      />
      <Select
        key={`role ${saved.role}`}
        name="role"
        id={form.idOf('role')}
        label={t('review.place.role')}
        options={[
          ...unchanged,
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
          ...unchanged,
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
