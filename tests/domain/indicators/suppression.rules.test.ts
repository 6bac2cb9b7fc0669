import { type Place, publishable } from 'app/domain/indicators/suppression.rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizesThatFollow } from './attacker';

const WORDS = ['well', 'soon', 'not'];
const said = (...counts: number[]) => Object.fromEntries(counts.map((count, at) => [WORDS[at] ?? '', count]));
const place = (id: string, parentId: string | null, ...counts: number[]): Place => ({
  id,
  parentId,
  said: said(...counts),
});
const figures = (places: Place[], fewest = 5) =>
  Object.fromEntries(
    [...publishable(places, WORDS, fewest)].map(([id, groups]) => [
      id,
      Object.fromEntries(groups.map(({ words, count }) => [words.join('+'), count])),
    ]),
  );

describe('a figure', () => {
  it('is about at least five people', () => {
    expect(figures([place('all', null, 2, 1, 1)])).toEqual({});
    expect(figures([place('all', null, 2, 2, 1)])).toEqual({ all: { 'well+soon+not': 5 } });
  });

  it('is about at least as many as the organisation has decided', () => {
    expect(figures([place('all', null, 9, 9, 9)], 10)).toEqual({ all: { 'well+soon+not': 27 } });
    expect(figures([place('all', null, 9, 9, 9)], 9)).toEqual({ all: { well: 9, soon: 9, not: 9 } });
  });

  it('says of a word how many said it only where at least five did', () => {
    expect(figures([place('all', null, 12, 7, 1)])).toEqual({ all: { well: 12, 'soon+not': 8 } });
  });

  it('never says that all said the same', () => {
    expect(figures([place('all', null, 20)])).toEqual({ all: { 'well+soon+not': 20 } });
    expect(figures([place('all', null, 20, 4)])).toEqual({ all: { 'well+soon+not': 24 } });
  });

  it('never says of a word that nobody said it', () => {
    expect(figures([place('all', null, 20, 10, 0)])).toEqual({ all: { well: 20, 'soon+not': 10 } });
  });
});

describe('a figure of many words, as where scales have met', () => {
  it('is gone through in a moment: the words that fewest said are put together', () => {
    const words = Array.from({ length: 30 }, (_, at) => `word ${at}`);
    const all = Object.fromEntries(words.map((word, at) => [word, at < 29 ? 10 + at : 900]));
    const [groups = []] = publishable([{ id: 'all', parentId: null, said: all }], words, 5).values();
    expect(groups).toHaveLength(12);
    expect(groups.flatMap((group) => group.words).toSorted()).toEqual(words.toSorted());
    expect(groups).toContainEqual({ words: ['word 29'], count: 900 });
  });
});

describe('figures beside each other', () => {
  const unit = (id: string, ...counts: number[]) => place(id, 'all', ...counts);

  it('are withheld for the smallest where it would be had by subtracting the others from the whole', () => {
    const found = figures([place('all', null), unit('a', 10, 10), unit('b', 9, 9), unit('c', 2, 2)]);
    expect(Object.keys(found)).toEqual(['all', 'a']);
  });

  it('are all seen where each is large enough', () => {
    const found = figures([place('all', null), unit('a', 10, 10), unit('b', 9, 9)]);
    expect(found).toEqual({
      all: { well: 19, 'soon+not': 19 },
      a: { well: 10, 'soon+not': 10 },
      b: { well: 9, 'soon+not': 9 },
    });
  });

  it('put words together in a part where the rest of the whole would tell how few said one', () => {
    const found = figures([place('all', null), unit('a', 10, 9, 0), unit('b', 10, 1, 0)]);
    // 'soon' of the whole without that of a would be one.
    expect(found.all).toEqual({ well: 20, 'soon+not': 10 });
    expect(found.a).toEqual({ 'well+soon+not': 19 });
    expect(found.b).toEqual({ 'well+soon+not': 11 });
  });

  it('are those of a part of a part too, of what is left beside it', () => {
    const found = figures([
      place('all', null),
      unit('a'),
      place('a1', 'a', 6, 6),
      place('a2', 'a', 2, 1),
      unit('b', 8, 8),
    ]);
    expect(found.a1).toBeUndefined();
    expect(found.a).toEqual({ well: 8, 'soon+not': 7 });
  });

  it('are the same each time, in whatever order the units come', () => {
    const places = [place('all', null), unit('a', 10, 10), unit('b', 9, 9), unit('c', 2, 2)];
    expect(figures(places.toReversed())).toEqual(figures(places));
  });
});

const FEWEST = 3;
const tree = (most: number, words: number) =>
  fc
    .array(
      fc.record({
        parent: fc.nat(),
        counts: fc.array(fc.oneof(fc.nat(3), fc.nat(8)), { minLength: words, maxLength: words }),
      }),
      { minLength: 2, maxLength: most },
    )
    .map((drawn) =>
      drawn.map(({ parent, counts }, at) => place(`u${at}`, at === 0 ? null : `u${parent % at}`, ...counts)),
    );

describe('whoever sees every figure, and adds and subtracts at will', () => {
  it.each([
    { most: 4, words: 3, runs: 150 },
    { most: 6, words: 2, runs: 120 },
    { most: 12, words: 1, runs: 60 },
  ])('learns nothing of fewer than the fewest: $most places, $words words', ({ most, words, runs }) => {
    const vocabulary = WORDS.slice(0, words);
    fc.assert(
      fc.property(tree(most, words), (places) => {
        const published = publishable(places, vocabulary, FEWEST);
        const few = sizesThatFollow(places, vocabulary, published).filter(
          ({ size }) => size > 0 && size < FEWEST,
        );
        expect(few).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('would learn it from figures that are not withheld', () => {
    const places = [place('all', null), place('a', 'all', 4, 4), place('b', 'all', 1, 0)];
    const everything = new Map([
      ['all', [{ words: ['well'], count: 5 }]],
      ['a', [{ words: ['well'], count: 4 }]],
    ]);
    expect(sizesThatFollow(places, WORDS, everything).map(({ size }) => size)).toContain(1);
  });

  it('does not learn that everybody somewhere said the same', () => {
    fc.assert(
      fc.property(tree(4, 3), (places) => {
        const published = publishable(places, WORDS, FEWEST);
        const known = sizesThatFollow(places, WORDS, published);
        for (const one of known.filter(({ size }) => size > 0)) {
          const byWord = new Set(one.cells.map((cell) => cell.split(' ')[1]));
          if (byWord.size < WORDS.length) continue;
          // A group of every word: of no part of it by place is known that it holds all of them.
          const parts = known.filter(
            ({ size, cells }) =>
              size === one.size &&
              cells.length < one.cells.length &&
              cells.every((cell) => one.cells.includes(cell)),
          );
          expect(parts).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
