import type { Role } from './roles.rules';

type Unit = { id: string; name: string; parentId: string | null; code: string | null };
type Employment = {
  id: string;
  personId: string;
  unitId: string;
  title: string;
  role: string;
  leaderId: string | null;
  startsOn: string;
  endsOn: string | null;
  source: 'page' | 'import' | 'provisioning';
};
type Person = {
  id: string;
  name: string;
  email: string;
  number: string | null;
  /** Has special rights: their e-mail is not for one administrator to change. */
  entrusted: boolean;
};

/** What is registered today; what a file is held against. */
export type Facts = {
  today: string;
  people: readonly Person[];
  units: readonly Unit[];
  /** Of each person from the first to the last. */
  employments: readonly Employment[];
  roles: readonly Role[];
};
export type { Employment as KnownEmployment, Person as KnownPerson, Unit as KnownUnit };

/**
 * A person or unit by its id, or one that is about to be made: '+' and its key. No id starts with a '+'.
 */
export type Ref = string;
export const newRef = (key: string): Ref => `+${key}`;

/** The members of the cycles of a graph where each points at one at most; each cycle once. */
export function cyclesOf(nodes: Iterable<Ref>, next: (node: Ref) => Ref | null): Ref[][] {
  const done = new Set<Ref>();
  const cycles: Ref[][] = [];
  for (const start of nodes) {
    const path: Ref[] = [];
    const onPath = new Set<Ref>();
    let node: Ref | null = start;
    while (node !== null && !done.has(node) && !onPath.has(node)) {
      path.push(node);
      onPath.add(node);
      node = next(node);
    }
    if (node !== null && onPath.has(node)) cycles.push(path.slice(path.indexOf(node)));
    for (const passed of path) done.add(passed);
  }
  return cycles;
}
