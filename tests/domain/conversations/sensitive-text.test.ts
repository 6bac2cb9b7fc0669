import { findSensitive } from 'app/domain/conversations/sensitive-text.rules';
import { describe, expect, it } from 'vitest';
import {
  HEALTH_OF_NOBODY,
  HEALTH_OF_SOMEBODY,
  NAMES_OF_NOBODY,
  NAMES_OF_OTHERS,
} from './sensitive-sentences';

const PARTIES = { allowedNames: ['Anne Skovmose', 'Jonas Berg Kristiansen', 'Solbæk Kommune'] };
const found = (text: string) =>
  findSensitive(text, PARTIES).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('a CPR number', () => {
  it.each([
    ['Hans nummer er 010180-1234.', '010180-1234'],
    ['CPR 0101801234', '0101801234'],
    ['cpr.nr. 311299 4321, født i Vejle', '311299 4321'],
    ['født 29.02.00-1234', '29.02.00-1234'],
    ['Se 120375–2345 i systemet', '120375–2345'],
    ['(241265-0000)', '241265-0000'],
    ['01 01 80 1234', '01 01 80 1234'],
    ['251107 - 9999', '251107 - 9999'],
  ])('is found in "%s"', (text, number) => {
    expect(found(text)).toEqual([`cpr: ${number}`]);
  });

  it.each([
    'Ring på 20 30 40 50 eller 2030 4050.',
    'Mit nummer er +45 12 34 56 78, og lokalnummeret er 1234.',
    'Telefon: 0101801234',
    'Vi mødtes den 01.01.2024 og igen 12-03-2025.',
    'Perioden 010124-310324 var travl.',
    'Sagsnr. 010180-1234 er lukket.',
    'Sag 2024-010180-1234 ligger hos mig.',
    'Budgettet er 320180-1234 kroner.',
    'Den 310224-1234 findes ikke som dato.',
    'Dagen 001280-1234 gør heller ikke.',
    'EAN 5790010180123 og CVR 12345678.',
    'Kontonr. 0101801234 i regnskabet',
    'Vi mødes den 010124 0900.',
    '2026-2027 og 1.-3. kvartal',
    'ISBN 978-0101801234',
  ])('is not seen in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('somebody’s health', () => {
  it.each(HEALTH_OF_SOMEBODY)('is found in "%s"', (text) => {
    expect(findSensitive(text, PARTIES).map(({ kind }) => kind)).toContain('health');
  });

  it.each(HEALTH_OF_NOBODY)('is not seen in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the full name of somebody who is not at the talk', () => {
  it.each(NAMES_OF_OTHERS)('is found in "%s": %s', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`]);
  });

  it.each(NAMES_OF_NOBODY)('is not seen in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what is found', () => {
  it('comes in order, each with its place', () => {
    const text = 'Mette Hansen (010180-1234) har været sygemeldt.\nSiden er Ole Juul sygemeldt.';
    expect(found(text)).toEqual([
      'name: Mette Hansen',
      'cpr: 010180-1234',
      'health: sygemeldt',
      'name: Ole Juul',
      'health: sygemeldt',
    ]);
  });

  it('is nothing in nothing', () => {
    expect(found('')).toEqual([]);
  });

  it('is found in less time than a keystroke takes, also in a text without an end', () => {
    const sentences = [...HEALTH_OF_SOMEBODY, ...HEALTH_OF_NOBODY, ...NAMES_OF_NOBODY];
    const text = sentences.join(' ').repeat(3);
    const texts = [
      text.slice(0, 2_000),
      'Aa '.repeat(666),
      'har har '.repeat(250),
      '1'.repeat(2_000),
      'a'.repeat(2_000),
    ];
    const fastest = texts.map((one) => {
      const runs = Array.from({ length: 20 }, () => {
        const begun = performance.now();
        findSensitive(one, PARTIES);
        return performance.now() - begun;
      });
      return Math.min(...runs);
    });
    // Measured at well under one millisecond; a machine with other work to do gets some room.
    expect(Math.max(...fastest)).toBeLessThan(5);
  });
});
