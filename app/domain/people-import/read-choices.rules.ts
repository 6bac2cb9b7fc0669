import { columnErrors, noColumns } from './columns.rules';
import {
  type Choices,
  columnField,
  FIELDS,
  MOST_ROLES,
  ProfileNameSchema,
  roleField,
  type Table,
  titleField,
} from './people-import.schema';

type Read =
  | { ok: true; choices: Choices; profileName: string }
  | { ok: false; errors: Record<string, string>; values: Record<string, string> };

/**
 * Reads the form where columns and roles are chosen. `chosen` are the choices so far, whose roles for titles that the
 * form did not show are kept. A column of CPR numbers cannot be chosen.
 */
export function readChoices(
  form: Iterable<[string, unknown]>,
  chosen: Choices,
  { header, cpr }: Pick<Table, 'header' | 'cpr'>,
): Read {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  const errors: Record<string, string> = {};
  const columns = noColumns();
  for (const field of FIELDS) {
    const text = values[columnField(field)] ?? '';
    if (text === '') continue;
    const column = Number(text);
    if (header[column] !== undefined && !cpr.columns.includes(column)) columns[field] = column;
    else errors[columnField(field)] = 'form.column_unknown';
  }
  for (const [field, error] of Object.entries(columnErrors(columns))) errors[`column-${field}`] ??= error;
  const roles = { ...chosen.roles };
  for (let place = 0; place < MOST_ROLES; place += 1) {
    const title = values[titleField(place)];
    if (title === undefined) break;
    const role = values[roleField(place)] ?? '';
    if (role === '') delete roles[title];
    else roles[title] = role;
  }
  const name = ProfileNameSchema.safeParse(values.profile ?? '');
  if (!name.success) errors.profile = name.error.issues[0]?.message ?? 'form.profile_name_missing';
  if (Object.keys(errors).length > 0 || !name.success) return { ok: false, errors, values };
  return { ok: true, choices: { columns, roles, otherRole: values.otherRole ?? '' }, profileName: name.data };
}
