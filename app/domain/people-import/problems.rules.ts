/** What keeps a file from being imported. */
const PROBLEMS = [
  'number_missing',
  'name_missing',
  'email_missing',
  'email_bad',
  'unit_missing',
  'too_long',
  'date_bad',
  'ends_before_start',
  'role_missing',
  'role_unknown',
  'number_twice',
  'email_twice',
  'email_taken',
  'email_entrusted',
  'leader_unknown',
  'leader_unclear',
  'leader_self',
  'leader_left',
  'leader_cycle',
  'unit_two_names',
  'unit_two_parents',
  'unit_unclear',
  'unit_cycle',
] as const;

/** What somebody should know, and that keeps nothing back. */
const NOTICES = ['two_employments', 'same_person_twice'] as const;

type Remark<Code> = { line: number; code: Code; values: Record<string, string | number> };
export type Problem = Remark<(typeof PROBLEMS)[number]>;
export type Notice = Remark<(typeof NOTICES)[number]>;

/** Collects what is wrong, so that everything is said at once. */
export type Report = { problems: Problem[]; notices: Notice[] };

export const byLine = <R extends { line: number }>(remarks: readonly R[]): R[] =>
  [...remarks].sort((a, b) => a.line - b.line);
