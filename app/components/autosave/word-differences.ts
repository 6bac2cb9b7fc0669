/** A stretch of text, and whether the other text has it too. */
export type Stretch = { text: string; differs: boolean };

/** Beyond this many pairs of words to compare, what lies between the like beginnings and ends differs as a whole. */
const MOST_PAIRS = 1_000_000;

/** `text` in stretches, told by words: what `other` does not have at that place differs. */
export function wordDifferences(text: string, other: string): Stretch[] {
  const [own, others] = [wordsOf(text), wordsOf(other)];
  const from = sharedLength(own, others);
  const till = sharedLength(own.slice(from).reverse(), others.slice(from).reverse());
  const middle = own.slice(from, own.length - till);
  const shared = sharedPlaces(middle, others.slice(from, others.length - till));
  return joined(
    own.map((word, place) => ({
      text: word,
      differs: place >= from && place < own.length - till && !shared.has(place - from),
    })),
  );
}

/** Words with the space after them: put together they are the text again. */
const wordsOf = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];

const sameWord = (one: string | undefined, other: string | undefined) => one?.trim() === other?.trim();

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((word, place) => place >= other.length || !sameWord(word, other[place]));
  return differing < 0 ? one.length : differing;
}

/** Places in `one` of the longest run of words that stand in the same order in both. */
function sharedPlaces(one: readonly string[], other: readonly string[]): Set<number> {
  const places = new Set<number>();
  if (one.length * other.length > MOST_PAIRS) return places;
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] = sameWord(one[row], other[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (sameWord(one[row], other[column])) {
      places.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { text, differs } of stretches) {
    const last = result.at(-1);
    if (last?.differs === differs) last.text += text;
    else result.push({ text, differs });
  }
  return result;
}
