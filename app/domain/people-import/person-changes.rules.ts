import { type EmploymentStep, employmentMeant } from './employment-steps.rules';
import type { KnownEmployment, KnownPerson, Ref } from './facts.rules';
import type { FilePerson } from './read-people.rules';

/** What a preview shows of a change. Roles by their id; '' where there was, or is to be, nothing. */
export type Change = {
  field: 'name' | 'email' | 'number' | 'unit' | 'title' | 'role' | 'leader' | 'startsOn' | 'endsOn';
  from: string;
  to: string;
};

type About = {
  match: KnownPerson;
  person: FilePerson;
  history: readonly KnownEmployment[];
  steps: readonly EmploymentStep[];
  today: string;
  names: (ref: Ref | null) => string;
  unitName: (ref: Ref) => string;
};

/** What becomes different for somebody who is registered already, in words that an administrator knows. */
export function changesOf({ match, person, history, steps, today, names, unitName }: About): Change[] {
  const before = employmentMeant(history, person.startsOn, today);
  const after = steps.find((step) => step.kind === 'begin' || step.kind === 'edit');
  const changes: Change[] = [
    { field: 'name', from: match.name, to: person.name },
    { field: 'email', from: match.email, to: person.email },
    { field: 'number', from: match.number ?? '', to: person.number },
  ];
  if (after)
    changes.push(
      { field: 'unit', from: before ? unitName(before.unitId) : '', to: unitName(after.unit) },
      { field: 'title', from: before?.title ?? '', to: after.title },
      { field: 'role', from: before?.role ?? '', to: after.role },
      { field: 'leader', from: before ? names(before.leaderId) : '', to: names(after.leader) },
      { field: 'startsOn', from: before?.startsOn ?? '', to: after.startsOn },
      { field: 'endsOn', from: before?.endsOn ?? '', to: after.endsOn ?? '' },
    );
  return changes.filter(({ from, to }) => from !== to);
}
