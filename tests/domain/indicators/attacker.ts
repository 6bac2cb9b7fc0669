import type { Place } from 'app/domain/indicators/suppression.rules';
import type { Group } from 'app/domain/indicators/word-groups.rules';

/** What somebody can work out who sees every figure, knows every place and word, and adds and subtracts at will. */

/** Those who belong right to a place and said one word: nobody can tell them apart any further. */
type Cell = { place: string; word: string; count: number };

/** Large enough that sums of small figures are never mistaken for each other. */
const PRIME = 65_521;

/** Sizes of all groups of people whose number follows from the figures, nobody at all left out. */
export function sizesThatFollow(
  places: readonly Place[],
  words: readonly string[],
  published: ReadonlyMap<string, readonly Group[]>,
): { size: number; cells: string[] }[] {
  let cells = places.flatMap(({ id, said }) =>
    words.map((word): Cell => ({ place: id, word, count: said[word] ?? 0 })),
  );
  for (;;) {
    const found = groupsThatFollow(cells, places, published);
    // Where it follows that nobody is, the attacker goes on without those.
    const empty = new Set(found.filter(({ size }) => size === 0).flatMap((group) => group.cells));
    if (empty.size === 0) return found;
    cells = cells.filter((cell) => !empty.has(nameOf(cell)));
  }
}

const nameOf = ({ place, word }: Cell) => `${place} ${word}`;

function groupsThatFollow(
  cells: readonly Cell[],
  places: readonly Place[],
  published: ReadonlyMap<string, readonly Group[]>,
) {
  const rows = [...published].flatMap(([id, groups]) =>
    groups.map(({ words }) =>
      cells.map(({ place, word }) => (words.includes(word) && isWithin(places, place, id) ? 1 : 0)),
    ),
  );
  const basis = echelonOf(rows);
  const found: { size: number; cells: string[] }[] = [];
  for (let bits = 1; bits < 2 ** cells.length; bits++) {
    const chosen = cells.filter((_, at) => bits & (1 << at));
    if (
      follows(
        basis,
        cells.map((_, at) => (bits & (1 << at) ? 1 : 0)),
      )
    )
      found.push({ size: chosen.reduce((sum, { count }) => sum + count, 0), cells: chosen.map(nameOf) });
  }
  return found;
}

function isWithin(places: readonly Place[], id: string, above: string): boolean {
  for (let at: string | null = id; at !== null; ) {
    if (at === above) return true;
    const here: string = at;
    at = places.find((place) => place.id === here)?.parentId ?? null;
  }
  return false;
}

type Row = number[];

/** Rows in echelon form, each with where it begins with a 1. */
function echelonOf(rows: readonly Row[]): { row: Row; pivot: number }[] {
  const basis: { row: Row; pivot: number }[] = [];
  for (const row of rows) {
    const rest = reduced(basis, row);
    const pivot = rest.findIndex((number) => number !== 0);
    if (pivot === -1) continue;
    const inverse = inverseOf(rest[pivot] ?? 1);
    basis.push({ row: rest.map((number) => (number * inverse) % PRIME), pivot });
  }
  return basis;
}

const follows = (basis: readonly { row: Row; pivot: number }[], wanted: Row) =>
  reduced(basis, wanted).every((number) => number === 0);

function reduced(basis: readonly { row: Row; pivot: number }[], row: Row): Row {
  let rest = [...row];
  for (const { row: known, pivot } of basis) {
    const times = rest[pivot] ?? 0;
    if (times !== 0) rest = rest.map((number, at) => (number + (PRIME - times) * (known[at] ?? 0)) % PRIME);
  }
  return rest;
}

/** By Fermat: number to the power of PRIME - 2. */
function inverseOf(number: number): number {
  let result = 1;
  let power = number % PRIME;
  for (let left = PRIME - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}
