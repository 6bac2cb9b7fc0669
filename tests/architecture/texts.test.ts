import { describe, expect, it } from 'vitest';
import { placeholdersOf, texts } from './texts';

describe('texts in Danish and English', () => {
  it('have the same keys', () => {
    expect([...texts.en.keys()].sort()).toEqual([...texts.da.keys()].sort());
    expect(texts.da.size).toBeGreaterThan(300);
  });

  it('are filled in with the same values', () => {
    const different = [...texts.da].filter(
      ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(texts.en.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(['da', 'en'] as const)('are none of them empty (%s)', (language) => {
    // What follows a name or a link in a sentence may be nothing in one language and words in the other.
    const empty = [...texts[language]].filter(([key, text]) => text.trim() === '' && !/_rest\./.test(key));
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('put no Danish -s after a name that may itself end in s', () => {
    const genitives = [...texts.da].filter(([, text]) => /\}\}s(?!\p{L})/u.test(text));
    expect(genitives.map(([key]) => key)).toEqual([]);
  });

  it('have both forms where they count something', () => {
    const keys = [...texts.da.keys()];
    const halves = keys.filter(
      (key) => key.endsWith('_other') && !keys.includes(key.replace(/_other$/, '_one')),
    );
    expect(halves).toEqual([]);
  });
});
