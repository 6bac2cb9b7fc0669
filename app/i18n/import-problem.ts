import type { da } from './da';
// This area alone: a page does not load all of a language for the names of some columns.
import { people_import } from './da/people-import';
import type { Translate } from './translator';

type Code = keyof (typeof da)['people_import']['problem'];
type Field = keyof typeof people_import.field;

/** What is wrong with a line of a payroll file, in words; a column by the name that the form has for it. */
export function wordsOfProblem(
  { code, values }: { code: Code; values: Record<string, string | number> },
  t: Translate,
): string {
  const { field } = values;
  const named = isField(field) ? { ...values, field: t(`people_import.field.${field}`) } : values;
  return t(`people_import.problem.${code}`, named);
}

const isField = (name: string | number | undefined): name is Field =>
  name !== undefined && name in people_import.field;
