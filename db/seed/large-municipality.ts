import type { DemoPerson } from './demo-organisation';
import { AREAS, type Area, FIRST_NAMES, LAST_NAMES, PLACES } from './municipality-areas';
import { pick, seeded } from './seeded';

export type Inhabitant = {
  /** What the payroll system knows the person by. */
  number: number;
  name: string;
  /** The part of the e-mail before the town's, as `demoEmail` takes it. */
  key: string;
  title: string;
  unit: { code: string; name: string; parent: string };
  role: DemoPerson['role'];
  /** Number of the leader; null at the top, and where the payroll system has lost it. */
  leader: number | null;
  /** Days from today to the first and the last day of the employment. */
  startsIn: number;
  endsIn: number | null;
  /** Away for long, in days from today; null for most. */
  leave: { from: number; to: number | null } | null;
};

/** So many work under one leader, about; and so many leaders under one centre. */
const TEAM = 14;
const CENTRE = 8;
const FIRST_NUMBER = 20_001;
const YEAR = 365;

/**
 * So many people in the units of a municipality, with all that a year has of leave, newcomers, leavers and leaders that
 * the payroll system does not know. The same for the same seed. Leaders stand before those they lead.
 */
export function largeMunicipality(count: number, seed = 1): Inhabitant[] {
  const random = seeded(seed);
  const people: Inhabitant[] = [];
  const name = nameGiver(random);
  const add: Add = (unit, rest) => {
    const number = FIRST_NUMBER + people.length;
    people.push({ number, ...name(), unit, ...rest, ...lifeOf(random, rest.role !== 'medarbejder') });
    return number;
  };
  let left = count;
  AREAS.forEach((area, place) => {
    const code = `${place + 1}`;
    const size = place === AREAS.length - 1 ? left : Math.min(left, Math.round(count * area.share));
    left -= size;
    if (size > 0) fillArea(random, area, code, size, add);
  });
  return people;
}

/** Adds a person, and returns their number. */
type Add = (unit: Inhabitant['unit'], rest: Pick<Inhabitant, 'title' | 'role' | 'leader'>) => number;

/** A chief, centres under the chief, workplaces under the centres, and their people, `size` in all. */
function fillArea(random: () => number, area: Area, code: string, size: number, add: Add): void {
  const top = { code, name: area.name, parent: '' };
  const chief = add(top, { title: area.chief, role: 'chef', leader: null });
  let left = size - 1;
  for (let number = 1; left > 0; number++) {
    const centre = {
      code: `${code}-${number}`,
      name: `${area.centre} ${pick(random, PLACES)} ${number}`,
      parent: code,
    };
    const head = add(centre, { title: 'Centerleder', role: 'centerleder', leader: chief });
    left -= 1;
    for (let place = 1; place <= CENTRE && left > 0; place++) {
      const workplace = {
        code: `${centre.code}-${place}`,
        name: `${pick(random, area.workplaces)} ${pick(random, PLACES)} ${number}.${place}`,
        parent: centre.code,
      };
      const leader = add(workplace, { title: area.leader, role: 'funktionsleder', leader: head });
      const team = Math.min(left - 1, TEAM - 6 + Math.floor(random() * 13));
      for (let member = 0; member < team; member++)
        add(workplace, {
          title: pick(random, area.titles),
          role: 'medarbejder',
          // Now and then the payroll system does not know.
          leader: random() < 0.006 ? null : leader,
        });
      left -= 1 + Math.max(0, team);
    }
  }
}

/** Since when, until when, and whether away: most have been there for years and stay. */
function lifeOf(random: () => number, steady: boolean): Pick<Inhabitant, 'startsIn' | 'endsIn' | 'leave'> {
  const chance = random();
  const startsIn = -Math.floor(YEAR * (1.1 + 14 * random()));
  if (steady || chance > 0.08) return { startsIn, endsIn: null, leave: null };
  if (chance < 0.03) return { startsIn: -Math.floor(80 * random()), endsIn: null, leave: null };
  if (chance < 0.045) return { startsIn, endsIn: 10 + Math.floor(60 * random()), leave: null };
  // Away now, with or without a day to come back; or back since some weeks.
  if (chance < 0.065)
    return { startsIn, endsIn: null, leave: { from: -60, to: random() < 0.3 ? null : 120 } };
  return { startsIn, endsIn: null, leave: { from: -300, to: -14 - Math.floor(40 * random()) } };
}

/** Names that people may share, with a key that is theirs alone. */
function nameGiver(random: () => number): () => Pick<Inhabitant, 'name' | 'key'> {
  const taken = new Map<string, number>();
  return () => {
    const name = `${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)} ${pick(random, LAST_NAMES)}`;
    const base = plain(name);
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return { name, key: times === 1 ? base : `${base}${times}` };
  };
}

/** As it can stand in an address. */
const plain = (name: string) =>
  name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll(' ', '.');
