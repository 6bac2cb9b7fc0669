import { cyclesOf, type Facts, type KnownUnit, newRef, type Ref } from './facts.rules';
import type { Columns } from './people-import.schema';
import type { Report } from './problems.rules';
import type { FilePerson } from './read-people.rules';

/** A unit as it is to be. */
type PlannedUnit = { ref: Ref; name: string; code: string | null; parent: Ref | null };
type UnitChange = PlannedUnit & { before: Omit<PlannedUnit, 'ref'> };
export type UnitPlan = {
  add: PlannedUnit[];
  change: UnitChange[];
  /** The unit that a line of the file is in. */
  refOf: (person: FilePerson) => Ref;
  nameOf: (ref: Ref) => string;
};

/** What the file says of one unit; `parent` is undefined where it says nothing. */
type Said = { key: string; line: number; name: string; code: string | null; parent: string | undefined };

const keyOf = (code: string, name: string) =>
  code ? `code:${code}` : `name:${name.toLocaleLowerCase('da')}`;

/**
 * The units of a file as a tree, held against those that there are: known by their code, or by their name where they
 * have none. A unit that is only named as another's parent is made too. Units that the file does not name stay.
 */
export function planUnits(
  people: readonly FilePerson[],
  columns: Columns,
  facts: Pick<Facts, 'units'>,
  report: Report,
): UnitPlan {
  const said = unitsSaid(people, columns, report);
  const known = knownUnits(facts.units);
  const refs = new Map<string, Ref>();
  const taken = new Set<Ref>();
  for (const unit of said.values()) {
    const ref = refFor(unit, known, taken, report);
    refs.set(unit.key, ref);
    taken.add(ref);
  }
  const parents = parentFinder(said, refs, known, columns.unitCode !== null);
  const add: PlannedUnit[] = [];
  const change: UnitChange[] = [];
  const planned = new Map<Ref, PlannedUnit>();
  const before = new Map(facts.units.map((unit) => [unit.id, unit]));
  const plan = (unit: PlannedUnit) => {
    planned.set(unit.ref, unit);
    const existing = before.get(unit.ref);
    if (!existing) add.push(unit);
    else if (differs(unit, existing)) change.push({ ...unit, before: asPlanned(existing) });
  };
  for (const unit of said.values()) {
    const ref = refs.get(unit.key) ?? newRef(unit.key);
    const existing = before.get(ref);
    const parent = unit.parent === undefined ? (existing?.parentId ?? null) : parents.find(unit.parent);
    plan({
      ref,
      name: unit.name,
      code: unit.code ?? existing?.code ?? null,
      parent: parent === ref ? null : parent,
    });
  }
  for (const unit of parents.named()) plan(unit);
  const parentOf = (ref: Ref) => {
    const unit = planned.get(ref);
    return unit ? unit.parent : (before.get(ref)?.parentId ?? null);
  };
  const nameOf = (ref: Ref) => planned.get(ref)?.name ?? before.get(ref)?.name ?? '';
  const lineOf = new Map([...said.values()].map(({ key, line }) => [refs.get(key), line]));
  for (const cycle of cyclesOf(planned.keys(), parentOf)) {
    const line = Math.min(...cycle.map((ref) => lineOf.get(ref) ?? Number.POSITIVE_INFINITY));
    const units = cycle.map(nameOf).join(', ');
    report.problems.push({ line: Number.isFinite(line) ? line : 1, code: 'unit_cycle', values: { units } });
  }
  const refOf = (person: FilePerson) => {
    const key = keyOf(person.unitCode, person.unit);
    return refs.get(key) ?? newRef(key);
  };
  return { add, change, refOf, nameOf };
}

/** Every unit that somebody is in, once; objects where two lines say different things of it. */
function unitsSaid(people: readonly FilePerson[], columns: Columns, report: Report): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const { line, unit, unitCode, unitParent } of people) {
    if (!unit && !unitCode) continue;
    const key = keyOf(unitCode, unit);
    const parent = columns.unitParent === null ? undefined : unitParent;
    const name = unit || unitCode;
    const first = said.get(key);
    if (!first) {
      said.set(key, { key, line, name, code: unitCode || null, parent });
      continue;
    }
    if (unitCode && first.name !== name)
      report.problems.push({
        line,
        code: 'unit_two_names',
        values: { unit: unitCode, name, other: first.name, first: first.line },
      });
    if (first.parent !== parent)
      report.problems.push({ line, code: 'unit_two_parents', values: { unit: name, first: first.line } });
  }
  return said;
}

type Known = ReturnType<typeof knownUnits>;

function knownUnits(units: readonly KnownUnit[]) {
  const byName = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    const name = unit.name.toLocaleLowerCase('da');
    byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return {
    byCode: new Map(units.flatMap((unit) => (unit.code ? [[unit.code, unit] as const] : []))),
    named: (name: string) => byName.get(name.toLocaleLowerCase('da')) ?? [],
  };
}

function refFor({ key, line, name, code }: Said, known: Known, taken: ReadonlySet<Ref>, report: Report): Ref {
  const byCode = code ? known.byCode.get(code) : undefined;
  if (byCode) return byCode.id;
  // One that was made by hand gets its code from the first file that has it.
  const candidates = known.named(name).filter((unit) => (!code || unit.code === null) && !taken.has(unit.id));
  if (candidates.length > 1) report.problems.push({ line, code: 'unit_unclear', values: { unit: name } });
  return candidates[0]?.id ?? newRef(key);
}

/** Finds a parent by its code or name in the file, then among those that there are; else it is to be made. */
function parentFinder(said: Map<string, Said>, refs: Map<string, Ref>, known: Known, codes: boolean) {
  const byName = new Map([...said.values()].map((unit) => [unit.name.toLocaleLowerCase('da'), unit.key]));
  const made = new Map<string, PlannedUnit>();
  const find = (text: string): Ref | null => {
    if (text === '') return null;
    const inFile = said.has(keyOf(text, '')) ? keyOf(text, '') : byName.get(text.toLocaleLowerCase('da'));
    const ref = inFile === undefined ? undefined : refs.get(inFile);
    const existing = ref ?? known.byCode.get(text)?.id ?? known.named(text)[0]?.id;
    if (existing !== undefined) return existing;
    const key = codes ? keyOf(text, '') : keyOf('', text);
    const unit = made.get(key) ?? { ref: newRef(key), name: text, code: codes ? text : null, parent: null };
    made.set(key, unit);
    return unit.ref;
  };
  return { find, named: () => made.values() };
}

const asPlanned = ({ name, code, parentId }: KnownUnit) => ({ name, code, parent: parentId });

const differs = (unit: PlannedUnit, existing: KnownUnit) =>
  unit.name !== existing.name || unit.code !== existing.code || unit.parent !== existing.parentId;
