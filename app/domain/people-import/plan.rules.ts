import { dayBefore } from './civil-dates.rules';
import { type EmploymentStep, living, stepsToEnd, stepsTowards, type Wanted } from './employment-steps.rules';
import type { Facts, KnownEmployment, KnownPerson, Ref } from './facts.rules';
import { findLeaders, objectToCycles, refOfNew } from './leaders.rules';
import type { Choices, ImportCounts, Table } from './people-import.schema';
import { type Change, changesOf } from './person-changes.rules';
import { byLine, type Notice, type Problem, type Report } from './problems.rules';
import { type FilePerson, onePerNumber, readPeople } from './read-people.rules';
import { planUnits, type UnitPlan } from './units.rules';

export type AddedPerson = {
  ref: Ref;
  line: number;
  name: string;
  email: string;
  number: string;
  steps: EmploymentStep[];
};
export type ChangedPerson = {
  id: string;
  line: number;
  name: string;
  email: string;
  number: string;
  /** The name, e-mail or number is another. */
  details: boolean;
  changes: Change[];
  steps: EmploymentStep[];
};
/** `line` is null for those who are no longer in the file. */
export type EndedPerson = {
  id: string;
  name: string;
  line: number | null;
  lastDay: string;
  steps: EmploymentStep[];
};

/** Everything that an import would do; says the same twice for the same file on the same day. */
export type Plan = {
  units: Pick<UnitPlan, 'add' | 'change'>;
  add: AddedPerson[];
  change: ChangedPerson[];
  end: EndedPerson[];
  unchanged: number;
  /** People with an employment today or later, before the import. */
  employed: number;
  problems: Problem[];
  notices: Notice[];
};

/**
 * Holds a file against what is registered. People are known by their number; somebody who has none yet, by their
 * e-mail. Those whose employment an import began, and who are not in the file, end the day before.
 */
export function planImport(table: Pick<Table, 'rows'>, choices: Choices, facts: Facts): Plan {
  const report: Report = { problems: [], notices: [] };
  const { today } = facts;
  const people = onePerNumber(readPeople(table, choices, facts.roles, report), today, report);
  const known = indexOf(facts);
  const matches = matchPeople(people, known, report);
  const refOf = (person: FilePerson) => matches.get(person)?.id ?? refOfNew(person);
  const here = people.filter((person) => !(person.endsOn !== null && person.endsOn < today));
  const units = planUnits(here, choices.columns, facts, report);
  const inFile = new Set([...matches.values()].map(({ id }) => id));
  const leaving = facts.people.filter(({ id }) => !inFile.has(id) && known.isImported(id));
  const left = new Set(leaving.map(({ id }) => id));
  const stays = (id: string) => !left.has(id) && known.alive(id).length > 0;
  const leaders = findLeaders(people, facts, { refOf, stays }, report);
  const others = new Map(
    facts.people.filter(({ id }) => stays(id)).map(({ id }) => [id, known.alive(id)[0]?.leaderId ?? null]),
  );
  objectToCycles(here, leaders, others, refOf, report);
  const plan: Plan = {
    units: { add: units.add, change: units.change },
    add: [],
    change: [],
    end: leaving.map(({ id, name }) => {
      const lastDay = dayBefore(today);
      return { id, name, line: null, lastDay, steps: stepsToEnd(known.history(id), lastDay, today) };
    }),
    unchanged: 0,
    employed: facts.people.filter(({ id }) => known.alive(id).length > 0).length,
    problems: [],
    notices: byLine(report.notices),
  };
  const names = nameFinder(people, facts, refOf);
  for (const person of people) {
    const { line, name, email, number, title, role, startsOn, endsOn } = person;
    const gone = endsOn !== null && endsOn < today;
    const wanted: Wanted = {
      // Somebody who has left is in no unit that is made for them.
      unit: gone ? '' : units.refOf(person),
      title: choices.columns.title === null ? undefined : title,
      role,
      leader: choices.columns.leader === null ? undefined : (leaders.get(person) ?? null),
      startsOn,
      endsOn: choices.columns.endsOn === null ? undefined : endsOn,
    };
    const match = matches.get(person);
    if (!match) {
      // Who had left before we heard of them is nobody to us.
      if (gone) plan.unchanged += 1;
      else
        plan.add.push({
          ref: refOf(person),
          line,
          name,
          email,
          number,
          steps: stepsTowards([], wanted, today),
        });
      continue;
    }
    const history = known.history(match.id);
    const steps = stepsTowards(history, wanted, today);
    if (gone) {
      if (steps.length > 0) plan.end.push({ id: match.id, name: match.name, line, lastDay: endsOn, steps });
      else plan.unchanged += 1;
      continue;
    }
    const changes = changesOf({ match, person, history, steps, today, names, unitName: units.nameOf });
    if (changes.length === 0 && steps.length === 0) plan.unchanged += 1;
    else {
      const details = match.name !== name || match.email !== email || match.number !== number;
      plan.change.push({ id: match.id, line, name, email, number, details, changes, steps });
    }
  }
  return { ...plan, problems: byLine(report.problems) };
}

export const countsOf = (plan: Plan): ImportCounts => ({
  added: plan.add.length,
  changed: plan.change.length,
  ended: plan.end.length,
  unchanged: plan.unchanged,
  units: plan.units.add.length + plan.units.change.length,
});

const MANY = 5;
/** More than a fifth of those who work here would end: the file is hardly whole. */
export const endsMany = (plan: Pick<Plan, 'end' | 'employed'>): boolean =>
  plan.end.length * MANY > plan.employed;

type Known = ReturnType<typeof indexOf>;

function indexOf({ people, employments, today }: Facts) {
  const histories = new Map<string, KnownEmployment[]>();
  for (const employment of employments) {
    const history = histories.get(employment.personId);
    if (history) history.push(employment);
    else histories.set(employment.personId, [employment]);
  }
  const history = (id: string): readonly KnownEmployment[] => histories.get(id) ?? [];
  const alive = (id: string) => living(history(id), today);
  return {
    byNumber: new Map(people.flatMap((person) => (person.number ? [[person.number, person] as const] : []))),
    byEmail: new Map(people.map((person) => [person.email, person])),
    history,
    alive,
    isImported: (id: string) => beganByImport(history(id), alive(id)[0]),
  };
}

/** An import began what somebody works as today, also where it has been changed by hand since. */
function beganByImport(history: readonly KnownEmployment[], today: KnownEmployment | undefined): boolean {
  if (!today) return false;
  if (today.source === 'import') return true;
  const before = history.find(({ endsOn }) => endsOn === dayBefore(today.startsOn));
  return before !== undefined && before !== today && beganByImport(history, before);
}

/** Who each line is, of those who are registered; objects to an e-mail that is not to be theirs. */
function matchPeople(
  people: readonly FilePerson[],
  known: Known,
  report: Report,
): Map<FilePerson, KnownPerson> {
  const matches = new Map<FilePerson, KnownPerson>();
  for (const person of people) {
    const byEmail = known.byEmail.get(person.email);
    const byNumber = known.byNumber.get(person.number);
    const match = byNumber ?? (byEmail && byEmail.number === null ? byEmail : undefined);
    if (match) matches.set(person, match);
    if (match?.entrusted && match.email !== person.email)
      report.problems.push({
        line: person.line,
        code: 'email_entrusted',
        values: { name: match.name, email: match.email },
      });
    if (byEmail && byEmail !== match)
      report.problems.push({
        line: person.line,
        code: 'email_taken',
        values: { email: person.email, holder: byEmail.name },
      });
  }
  return matches;
}

function nameFinder(people: readonly FilePerson[], facts: Facts, refOf: (person: FilePerson) => Ref) {
  const names = new Map(facts.people.map(({ id, name }) => [id, name]));
  for (const person of people) names.set(refOf(person), person.name);
  return (ref: Ref | null) => (ref === null ? '' : (names.get(ref) ?? ''));
}
