import { measure } from 'templates/pdf/fonts';
import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import { breakLines } from 'templates/pdf/layout/lines';
import { CONTENT_WIDTH, MARGIN } from 'templates/pdf/layout/style';
import { findUnprintable, normaliseText, unprintableCharacters } from 'templates/pdf/printable';
import { describe, expect, it } from 'vitest';
import { content, spoken } from './read-model';
import { agreement, sampleSummary, section } from './sample-summary';

const LONG_WORD = 'speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(6);

describe('a text that is hard to set', () => {
  it('a word wider than its column is broken, wherever it stands', () => {
    const party = { personId: 'p', name: LONG_WORD, title: LONG_WORD };
    const model = layoutSummary(
      sampleSummary({
        organisation: LONG_WORD,
        employees: [party],
        leader: { ...party, personId: 'q' },
        framework: { name: LONG_WORD, sha256: 'a'.repeat(64) },
        lookBack: [{ goal: LONG_WORD, verdict: 'drop', reason: LONG_WORD }],
        sections: [{ ...section(LONG_WORD, 'between-us'), citations: [{ statement: 's', text: LONG_WORD }] }],
        agreements: [{ ...agreement(1), goal: LONG_WORD, employeePart: LONG_WORD, theme: LONG_WORD }],
      }),
    );
    for (const mark of content(model)) {
      const right = mark.x + measure(mark.text.trimEnd(), mark.font, mark.size);
      expect(right, mark.text).toBeLessThanOrEqual(MARGIN.left + CONTENT_WIDTH + 1);
    }
  });

  it('no word and no row is lost where a record is as long as it can be', () => {
    const words = Array.from({ length: 9_000 }, (_, index) => `ord${index}`);
    const sections = [{ ...section('Langt', 'between-us'), lines: [] }].map((one) => ({
      ...one,
      lines: [{ text: words.join(' '), discretion: 'between-us' as const }],
    }));
    const model = layoutSummary(sampleSummary({ sections }));
    expect(model.pages.length).toBeGreaterThan(10);
    expect(spoken(model).replace(/\s+/g, ' ')).toContain(words.join(' '));
  });

  it('a space that does not break keeps its two words on one line', () => {
    for (let width = 40; width < 160; width += 7)
      for (const { text } of breakLines('Vi mødes hos Bo kl. 10\u00a030 hver dag', 'regular', 10, width))
        expect(text).not.toMatch(/10\s*$/);
  });

  it('a tab is a space, and what only steers the setting is left out', () => {
    expect(normaliseText('a\tb\u00adc\u200dd\ufe0fe\u2063f\u{e0041}g\u3164h')).toBe('a bcdefgh');
    expect(unprintableCharacters('\u202evendt\u202c \u2067om\u2069 \u200f')).toEqual([]);
  });

  it('letters that are written with an accent of their own are one letter, or the accent stands above', () => {
    expect(normaliseText('A\u030ase')).toBe('Åse');
    expect(unprintableCharacters('Ọ̀jọ́ x\u030c')).toEqual([]);
    expect(measure('x\u030c', 'regular', 10)).toBeCloseTo(measure('x', 'regular', 10));
  });

  it('what the fonts cannot draw is found before anything is frozen, each with its place', () => {
    const name = (personId: string, text: string) => ({ personId, name: text, title: '' });
    const summary = sampleSummary({
      employees: [name('p', 'יוסף כהן')],
      leader: name('q', 'محمد'),
      agreements: [{ ...agreement(1), goal: 'Godt gået 👩🏽‍🏫' }],
    });
    const found = findUnprintable(summary);
    expect(new Set(found.map(({ field }) => field))).toEqual(
      new Set(['employees.0.name', 'leader.name', 'agreements.0.goal']),
    );
    expect(found.map(({ character }) => character).join('')).toContain('👩');
  });

  it('half a character, as a cut text ends with, is found too', () => {
    expect(unprintableCharacters('a\ud83d')).toEqual(['\ud83d']);
  });
});
