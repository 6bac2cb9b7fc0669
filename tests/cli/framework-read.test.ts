import { join } from 'node:path';
import { builtReader } from 'app/domain/frameworks/built-reader.server';
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

it('a build has the reader, built of the sources that there are', () => {
  expect(builtReader('.')).toMatch(/^file:.*read-document\.js$/);
});

it('a PDF that unpacks to more than a document ever holds is refused in one sentence', async () => {
  const folder = folderWith({ 'bombe.pdf': inflatingPdf(3_000_000_000) });
  const { code, out, err } = await muskat(['framework', 'read', join(folder, 'bombe.pdf')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/tungt/);
  expect(err.trim().split('\n')).toHaveLength(1);
}, 90_000);

describe('a framework file', () => {
  const source = { line: 7, start: 0, end: 10 };
  const role = (id: string, inherits: string[] = []) => ({ id, name: id, level: 0, leads: false, inherits });
  const statement = {
    id: 's_1',
    theme: 'host',
    group: null,
    role: 'alle',
    text: 'Vi høster i tide',
    form: 'we',
  };
  const framework = {
    format: 'muskat.framework/1',
    name: 'Sådan passer vi haven',
    organisation: 'Nordby',
    language: 'da',
    source: { name: 'have.md', mediaType: 'text/markdown', sha256: '0'.repeat(64) },
    roles: [role('gartner'), role('lærling', ['gartner'])],
    values: [],
    themes: [{ id: 'host', name: 'Høst', kind: 'competence', description: '' }],
    statements: [{ ...statement, repaired: null, source }],
    indicators: [],
    leftOut: [{ text: 'Frugten\n  plukkes', why: 'unsure', source: { ...source, line: 12 } }],
  };
  const told = (json: unknown) => {
    const folder = folderWith({ 'have.json': JSON.stringify(json) });
    return muskat(['framework', 'read', join(folder, 'have.json')]);
  };

  it('is told with what may be an expectation, and the line that it stands on', async () => {
    const { out, err } = await told(framework);
    expect(err).toBe('');
    expect(out).toContain(
      'Sådan passer vi haven (Nordby)\nRoller: gartner, lærling\n\nHøst\n     7  Alle: Vi høster i tide\n',
    );
    expect(out).toContain(
      'gennemgår grundlaget):\n    12  Frugten plukkes\n\n1 forventning, 1 tema, 2 roller.\n',
    );
  });

  it.each([
    [
      'an id twice',
      { statements: [...framework.statements, ...framework.statements] },
      /"s_1" er brugt mere/,
    ],
    ['a theme that is not there', { themes: [] }, /temaet "host"/],
    [
      'roles that inherit each other',
      { roles: [role('gartner', ['lærling']), role('lærling', ['gartner'])] },
      /arver fra hinanden i ring/,
    ],
  ])('that does not hang together is refused, as on the import page: %s', async (_, wrong, sentence) => {
    const { code, out, err } = await told({ ...framework, ...wrong });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});
