import { wordDifferences } from 'app/components/autosave/word-differences';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** What differs in square brackets. */
const marked = (text: string, other: string) =>
  wordDifferences(text, other)
    .map(({ text, differs }) => (differs ? `[${text.trim()}]${/\s$/.test(text) ? ' ' : ''}` : text))
    .join('');

describe('the words that differ', () => {
  it.each([
    ['Vi har fået en travl hverdag.', 'Vi har fået en god hverdag.', 'Vi har fået en [travl] hverdag.'],
    ['Jeg vil tage mere ansvar.', 'Jeg vil tage ansvar.', 'Jeg vil tage [mere] ansvar.'],
    ['Jeg vil tage ansvar.', 'Jeg vil tage mere ansvar.', 'Jeg vil tage ansvar.'],
    ['en to tre fire', 'tre fire en to', '[en to] tre fire'],
    ['det samme', 'det samme', 'det samme'],
    ['helt andet', 'noget nyt', '[helt andet]'],
    ['to  mellemrum', 'to mellemrum', 'to  mellemrum'],
    ['', 'noget', ''],
  ])('of "%s" beside "%s"', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('leave the text as it is, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n') }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        (text, other) => {
          expect(
            wordDifferences(text, other)
              .map((stretch) => stretch.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('are told in a moment for the longest texts, as a whole where they have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 1_700 }, (_, place) => `${word}${place}`).join(' ');
    const begun = performance.now();
    expect(wordDifferences(long('a'), long('b'))).toEqual([{ text: long('a'), differs: true }]);
    const changed = long('a').replace('a800 ', 'ny ');
    expect(wordDifferences(changed, long('a')).filter(({ differs }) => differs)).toEqual([
      { text: 'ny ', differs: true },
    ]);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
