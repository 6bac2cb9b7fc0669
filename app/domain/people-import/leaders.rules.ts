import { cyclesOf, type Facts, newRef, type Ref } from './facts.rules';
import type { Report } from './problems.rules';
import type { FilePerson } from './read-people.rules';

/** What stands in the cell of those who have no leader. */
const NOBODY = new Set(['', '-', '0']);

type Candidate = { ref: Ref; left: boolean };

/**
 * Who leads each line of the file: by number, by e-mail, or by a name that only one has; in the file first, then among
 * those who are registered and stay. `refOf` gives the person behind a line, `stays` those whom the import does not end.
 */
export function findLeaders(
  people: readonly FilePerson[],
  facts: Pick<Facts, 'today' | 'people'>,
  { refOf, stays }: { refOf: (person: FilePerson) => Ref; stays: (personId: string) => boolean },
  report: Report,
): Map<FilePerson, Ref | null> {
  const find = finder(people, facts, refOf, stays);
  const leaders = new Map<FilePerson, Ref | null>();
  for (const person of people) {
    const { line, leader } = person;
    leaders.set(person, null);
    if (NOBODY.has(leader) || (person.endsOn !== null && person.endsOn < facts.today)) continue;
    const found = find(leader);
    if (found === undefined) report.problems.push({ line, code: 'leader_unknown', values: { leader } });
    else if (found === 'unclear') report.problems.push({ line, code: 'leader_unclear', values: { leader } });
    else if (found.ref === refOf(person)) report.problems.push({ line, code: 'leader_self', values: {} });
    else if (found.left) report.problems.push({ line, code: 'leader_left', values: { leader } });
    else leaders.set(person, found.ref);
  }
  return leaders;
}

function finder(
  people: readonly FilePerson[],
  facts: Pick<Facts, 'today' | 'people'>,
  refOf: (person: FilePerson) => Ref,
  stays: (personId: string) => boolean,
) {
  const keys = new Map<string, Candidate>();
  const names = new Map<string, Candidate | 'unclear'>();
  const add = (candidate: Candidate, key: string, name: string, email: string) => {
    for (const own of [`#${key}`, `@${email}`]) if (!keys.has(own)) keys.set(own, candidate);
    const known = names.get(name);
    if (known === undefined) names.set(name, candidate);
    else if (known !== 'unclear' && known.ref !== candidate.ref) names.set(name, 'unclear');
  };
  for (const person of people)
    add(
      { ref: refOf(person), left: person.endsOn !== null && person.endsOn < facts.today },
      person.number,
      person.name,
      person.email,
    );
  const inFile = new Set(people.map(refOf));
  for (const { id, number, name, email } of facts.people)
    if (!inFile.has(id) && stays(id)) add({ ref: id, left: false }, number ?? '', name, email);
  return (text: string) => keys.get(`#${text}`) ?? keys.get(`@${text.toLowerCase()}`) ?? names.get(text);
}

/** Objects to people who lead each other in a ring, those who are registered already included. */
export function objectToCycles(
  people: readonly FilePerson[],
  leaders: Map<FilePerson, Ref | null>,
  others: ReadonlyMap<Ref, Ref | null>,
  refOf: (person: FilePerson) => Ref,
  report: Report,
): void {
  const inFile = new Map(people.map((person) => [refOf(person), person]));
  const leaderOf = (ref: Ref) => {
    const person = inFile.get(ref);
    return (person ? leaders.get(person) : others.get(ref)) ?? null;
  };
  for (const cycle of cyclesOf(inFile.keys(), leaderOf)) {
    const members = cycle.flatMap((ref) => inFile.get(ref) ?? []);
    const [first] = [...members].sort((a, b) => a.line - b.line);
    if (!first) continue;
    const shown = members.slice(0, MOST_NAMES).map(({ name }) => name);
    const names = members.length > MOST_NAMES ? [...shown, '…'] : shown;
    const lines = members.slice(0, MOST_NAMES).map(({ line }) => line);
    report.problems.push({
      line: first.line,
      code: 'leader_cycle',
      values: { people: names.join(', '), lines: lines.join(', ') },
    });
  }
}

const MOST_NAMES = 5;

/** For lines that are new to us. */
export const refOfNew = (person: FilePerson): Ref => newRef(person.number);
