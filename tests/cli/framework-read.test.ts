import { join } from 'node:path';
import { asPdf } from 'tests/support/documents/as-pdf';
import { asWord } from 'tests/support/documents/as-word';
import { partsOf } from 'tests/support/documents/document-parts';
import { inflatingPdf } from 'tests/support/documents/inflating-pdf';
import { describe, expect, it } from 'vitest';
import { folderWith, muskat } from './command-line';

const TEXT = `# Sådan passer vi haven

## Medarbejder

### Tålmodighed

- Venter med at høste, til frugten er moden
- Lærer nye kolleger at beskære

## Leder

### Overblik

- Planlægger sæsonen sammen med gartnerne
`;

/** Where the sentences stand is the format's own; the rest is the same whatever the document was. */
const withoutLines = (text: string): string => text.replace(/^ +\d+ {2}/gm, '  ');

describe('what is found in a document', () => {
  it.each([
    ['have.md', async () => new TextEncoder().encode(TEXT)],
    ['have.docx', () => asWord(partsOf(TEXT))],
    ['have.pdf', () => asPdf(partsOf(TEXT))],
  ])('is told by name, roles, themes and counts: %s', async (name, make) => {
    const folder = folderWith({ [name]: await make() });
    const { code, out } = await muskat(['framework', 'read', join(folder, name)]);
    expect(code).toBe(0);
    expect(withoutLines(out)).toBe(`Sådan passer vi haven
Roller: Medarbejder, Leder

Tålmodighed
  Medarbejder: Venter med at høste, til frugten er moden
  Medarbejder: Lærer nye kolleger at beskære

Overblik
  Leder: Planlægger sæsonen sammen med gartnerne

3 forventninger, 2 temaer, 2 roller.
5 stykker tekst er ikke taget med. Se dem med --json.
`);
  });
});

it('a PDF that unpacks to more than a document ever holds is refused in one sentence', async () => {
  const folder = folderWith({ 'bombe.pdf': inflatingPdf(3_000_000_000) });
  const { code, out, err } = await muskat(['framework', 'read', join(folder, 'bombe.pdf')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/tungt/);
  expect(err.trim().split('\n')).toHaveLength(1);
}, 90_000);
