import { Refusal } from '../../domain/errors';
import type { FieldErrors } from '../../http/form.server';

/** Which field to mend, where the domain refuses what was typed in it. The text of the refusal is the field's. */
const FIELD_OF: Record<string, string> = {
  'people.email_taken': 'email',
  'people.number_taken': 'employeeNumber',
  'people.leader_unknown': 'leader',
  'people.leader_ambiguous': 'leader',
  'people.leader_left': 'leader',
  'people.leader_cycle': 'leader',
  'people.own_leader': 'leader',
  'retention.person_unknown': 'person',
  'retention.person_ambiguous': 'person',
  'people.unit_unknown': 'unit',
  'people.unit_ambiguous': 'unit',
  'people.unit_name_taken': 'name',
  'people.unit_cycle': 'parentId',
  'people.role_unknown': 'role',
  'people.leave_overlaps': 'from',
};

/** The field error that a refusal is, or null where it is about no one field, or is logged as denied. */
export function fieldErrorsOf(error: unknown): FieldErrors | null {
  if (!(error instanceof Refusal) || error.denied) return null;
  const field = FIELD_OF[error.code];
  return field ? { [field]: `errors.${error.code}` } : null;
}
