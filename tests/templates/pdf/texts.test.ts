import { canonicalJson } from 'templates/pdf/canonical-json';
import { danishInstant, longDate, shortDate } from 'templates/pdf/dates';
import { findUnprintable, normaliseText, unprintableCharacters } from 'templates/pdf/printable';
import { describe, expect, it } from 'vitest';
import { sampleSummary, section } from './sample-summary';

describe('dates', () => {
  it('are written the Danish and the English way', () => {
    expect(longDate('2026-05-01', 'da')).toBe('1. maj 2026');
    expect(longDate('2026-05-01', 'en')).toBe('1 May 2026');
    expect(shortDate('2026-05-01', 'da')).toBe('01.05.2026');
  });

  it('an instant is shown on Danish clocks, winter and summer', () => {
    expect(danishInstant(new Date('2026-01-31T23:30:00Z'), 'da')).toBe(
      '1. februar 2026 kl. 00.30 (dansk tid, UTC+1)',
    );
    expect(danishInstant(new Date('2026-07-01T12:05:59Z'), 'en')).toBe(
      '1 July 2026 at 14:05 (Danish time, UTC+2)',
    );
  });
});

describe('the snapshot', () => {
  it('has one spelling, whatever order its keys were written in', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'ø' }], a: null })).toBe('{"a":null,"b":[{"c":"ø","d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: 'ø', d: 1 }] })).toBe(
      canonicalJson({ b: [{ d: 1, c: 'ø' }], a: null }),
    );
  });
});

describe('characters that cannot be drawn', () => {
  it('are found with the field they stand in', () => {
    const summary = sampleSummary({
      sections: [
        section('Godt gået 🎉', 'may-be-retold'),
        {
          ...section('b', 'between-us'),
          lines: [{ text: 'sur 😡 sur 😡 文', discretion: 'between-us' as const }],
        },
      ],
    });
    expect(findUnprintable(summary)).toEqual([
      { field: 'sections.0.title', character: '🎉' },
      { field: 'sections.1.lines.0.text', character: '😡' },
      { field: 'sections.1.lines.0.text', character: '文' },
    ]);
  });

  it('names with diacritics, Greek and Cyrillic letters are no problem', () => {
    for (const name of [
      'Zoë Štěpánková',
      'Łukasz Żółć',
      'Þórdís Ægisdóttir',
      'Αλέξανδρος',
      'Ольга',
      'Nguyễn Ānanda',
    ])
      expect(unprintableCharacters(name)).toEqual([]);
  });

  it('a control character is found, a pasted line break is not', () => {
    expect(unprintableCharacters('a\u0007b')).toEqual(['\u0007']);
    expect(unprintableCharacters('a\r\nb\u000bc\td\u00ade\u200b')).toEqual([]);
    expect(normaliseText('a\r\nb\u000bc\td\u00ade\u200b')).toBe('a\nb\nc de');
  });
});
