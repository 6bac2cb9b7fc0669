import { measure } from 'templates/pdf/fonts';
import { breakLines } from 'templates/pdf/layout/lines';
import { describe, expect, it } from 'vitest';

const break10 = (text: string, width: number) => breakLines(text, 'regular', 10, width);
const texts = (text: string, width: number) => break10(text, width).map((line) => line.text);

describe('lines', () => {
  it('no line is wider than its column', () => {
    const text = 'Vi aftalte, at Åse og Øyvind følger op på vagtplanen hver fjortende dag, også i ferien.';
    for (const width of [40, 80, 160, 400])
      for (const line of break10(text, width)) {
        expect(line.width).toBeLessThanOrEqual(width + 0.01);
        expect(measure(line.text.trimEnd(), 'regular', 10)).toBeLessThanOrEqual(width + 1);
      }
  });

  it('a wrapped line keeps its space, so that words are not read together', () => {
    const lines = texts('det har vi talt om og aftalt', 60);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('det har vi talt om og aftalt');
  });

  it('a line break in the text is a line break on the page', () => {
    expect(texts('første\nanden', 200)).toEqual(['første ', 'anden']);
  });

  it('a word that is wider than the column is cut with a hyphen', () => {
    const lines = texts('speciallægepraksisplanlægningsstabiliseringsperiode', 90);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/-$/);
    expect(lines.join('').replaceAll('-', '')).toBe('speciallægepraksisplanlægningsstabiliseringsperiode');
  });

  it('an address is broken without a hyphen that is not in it', () => {
    const address = 'https://intranet.example.dk/en/meget/lang/sti?med=parametre';
    expect(texts(address, 80).join('')).toBe(address);
  });

  it('a compound is broken at its own hyphen first', () => {
    expect(texts('medarbejder-grundlag', 70)).toEqual(['medarbejder-', 'grundlag']);
  });

  it('letters written with combining marks are set as one letter', () => {
    expect(texts('A\u030ase', 100)).toEqual(['Åse']);
  });
});
