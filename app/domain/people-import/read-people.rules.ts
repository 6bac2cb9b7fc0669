import { EmailSchema } from '../people/people.schema';
import { parseCivilDate } from './civil-dates.rules';
import type { Choices, Field, Table } from './people-import.schema';
import type { Problem, Report } from './problems.rules';
import { type Role, roleReader } from './roles.rules';

/** One person as the file has it. `leader`, `unit`, `unitCode` and `unitParent` are still what stands in the cells. */
export type FilePerson = {
  line: number;
  number: string;
  name: string;
  email: string;
  title: string;
  role: string;
  unit: string;
  unitCode: string;
  unitParent: string;
  leader: string;
  startsOn: string | null;
  endsOn: string | null;
};

const LONGEST: Partial<Record<Field, number>> = { number: 50, unitCode: 50 };
const LONGEST_TEXT = 200;

/** Reads every row, and says of each all that is wrong with it. People who are on several lines are still there. */
export function readPeople(
  table: Pick<Table, 'rows'>,
  choices: Choices,
  roles: readonly Role[],
  report: Report,
): FilePerson[] {
  const { columns } = choices;
  const roleOf = roleReader(choices, roles);
  return table.rows.flatMap(({ line, cells }) => {
    const wrong: Problem[] = [];
    const object = (code: Problem['code'], values: Problem['values'] = {}) =>
      wrong.push({ line, code, values });
    const cell = (field: Field) => {
      const column = columns[field];
      const text = column === null ? '' : (cells[column] ?? '');
      const limit = LONGEST[field] ?? LONGEST_TEXT;
      if (text.length > limit) object('too_long', { field, limit });
      return text;
    };
    const date = (field: 'startsOn' | 'endsOn') => {
      const text = cell(field);
      const parsed = parseCivilDate(text);
      if (parsed === 'bad') object('date_bad', { field, text });
      return typeof parsed === 'string' ? null : parsed.date;
    };
    const title = cell('title');
    const role = roleOf(cell('role') || title);
    const person: FilePerson = {
      line,
      number: cell('number'),
      name: cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim(),
      email: cell('email').toLowerCase(),
      title,
      role: role.id ?? '',
      unit: cell('unit'),
      unitCode: cell('unitCode'),
      unitParent: cell('unitParent'),
      leader: cell('leader'),
      startsOn: date('startsOn'),
      endsOn: date('endsOn'),
    };
    if (!person.number) object('number_missing');
    if (!person.name) object('name_missing');
    if (!person.email) object('email_missing');
    else if (!isEmail(person.email)) object('email_bad', { email: person.email });
    if (!person.unit && !person.unitCode) object('unit_missing');
    if (role.id === null) object(role.text ? 'role_unknown' : 'role_missing', { role: role.text });
    if (person.startsOn && person.endsOn && person.endsOn < person.startsOn)
      object('ends_before_start', { startsOn: person.startsOn, endsOn: person.endsOn });
    report.problems.push(...wrong);
    return [person];
  });
}

/** Most are plain: the whole rule is asked only of those that are not. */
const PLAIN = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/;
const isEmail = (email: string) => PLAIN.test(email) || EmailSchema.safeParse(email).success;

/**
 * One line for each person: where somebody is on several, the first that is not over, and a notice of the others. The
 * same number for different people is a problem. Lines without a number are left out; they have been objected to.
 */
export function onePerNumber(read: readonly FilePerson[], today: string, report: Report): FilePerson[] {
  const isOver = (person: FilePerson) => person.endsOn !== null && person.endsOn < today;
  const chosen = new Map<string, FilePerson>();
  for (const person of read) {
    if (!person.number) continue;
    const first = chosen.get(person.number);
    if (!first) {
      chosen.set(person.number, person);
      continue;
    }
    const { number, line } = person;
    if (first.name !== person.name || first.email !== person.email) {
      report.problems.push({ line, code: 'number_twice', values: { number, first: first.line } });
      continue;
    }
    const kept = isOver(first) && !isOver(person) ? person : first;
    const left = kept === first ? person : first;
    chosen.set(number, kept);
    const code = sameWork(first, person) ? 'same_person_twice' : 'two_employments';
    report.notices.push({ line: left.line, code, values: { name: person.name, used: kept.line } });
  }
  const people = [...chosen.values()];
  objectToSharedEmails(people, report);
  return people;
}

const sameWork = (one: FilePerson, other: FilePerson) =>
  JSON.stringify({ ...one, line: 0 }) === JSON.stringify({ ...other, line: 0 });

function objectToSharedEmails(people: readonly FilePerson[], report: Report): void {
  const holders = new Map<string, number>();
  for (const { email, line } of people) {
    const first = holders.get(email);
    if (first === undefined || email === '') holders.set(email, line);
    else report.problems.push({ line, code: 'email_twice', values: { email, first } });
  }
}
