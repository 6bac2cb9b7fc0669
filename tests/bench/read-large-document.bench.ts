import { readFramework } from 'templates/read/read-framework';
import { bench, describe } from 'vitest';

const LINES = [
  'Vi rydder op efter os og siger det højt',
  'skaber ro om opgaven for dem, der løser den',
  'Jeg ringer tilbage samme dag',
  'følger op på det, vi har lovet naboen',
];

/** One page, about 2,500 characters, in each of the ways that a document may be set. */
const PAGES: Readonly<Record<string, (page: number) => string>> = {
  'headings and lists': (page) =>
    `## Emne ${page}\n\nDet gør vi ved at:\n\n${repeat(50, (i) => `- ${lineAt(i)} ${page}\n`)}\n`,
  'running text': (page) =>
    `## Emne ${page}\n\n${repeat(10, () => `${LINES.join('. ')}. Lederen skal lytte.\n\n`)}`,
  columns: (page) =>
    `${repeat(25, (i) => `  ${lineAt(i).padEnd(50)}${lineAt(i + 1)} ${page}\n`)}\n${page}\n\n`,
  'table rows': (page) => repeat(20, (i) => `| Emne ${page}.${i} | ${lineAt(i)} | ${lineAt(i + 1)} |\n`),
  markup: (page) =>
    `<p><strong>Emne ${page}</strong></p><ul>${repeat(50, (i) => `<li>${lineAt(i)}</li>`)}</ul>\n`,
};

const HEAD = '# Grundlag\n\n- Vi siger til\n- Vi siger fra\n\n';
const HEADS: Readonly<Record<string, string>> = {
  'table rows': '| Emne | Medarbejder | Leder |\n|---|---|---|\n',
};

/** Each twice as long should take about twice the time, not four times. */
for (const [name, page] of Object.entries(PAGES)) {
  describe(`reading ${name}`, () => {
    for (const pages of [100, 200, 400]) {
      const text = `${HEADS[name] ?? HEAD}${repeat(pages, page)}`;
      const bytes = new TextEncoder().encode(text);
      bench(`${pages} pages`, () => {
        readFramework({ name: 'grundlag.md', bytes });
      });
    }
  });
}

function lineAt(i: number): string {
  return LINES[i % LINES.length] ?? '';
}

function repeat(times: number, part: (i: number) => string): string {
  return Array.from({ length: times }, (_, i) => part(i)).join('');
}
