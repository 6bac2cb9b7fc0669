import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framework } from 'templates/framework.schema';
import { readDocument } from 'templates/read/read-document';
import { asHtml } from 'tests/support/documents/as-html';
import { asPdf } from 'tests/support/documents/as-pdf';
import { asWord } from 'tests/support/documents/as-word';
import { type Part, partsOf } from 'tests/support/documents/document-parts';
import { scoreFramework, sealedGold, sharedDocument, sharedFolder } from 'tests/support/score-framework';
import { describe, expect, it } from 'vitest';

const FOLDER = join(process.cwd(), 'templates/frameworks');
const STARTERS = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && !/readme/i.test(name));

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Each way that the same document reaches us. */
const FORMATS: Record<string, (parts: readonly Part[]) => Uint8Array | Promise<Uint8Array>> = {
  'grundlag.html': (parts) => utf8(asHtml(parts)),
  'grundlag.docx': (parts) => asWord(parts),
  'store-overskrifter.docx': (parts) => asWord(parts, 'large'),
  'grundlag.pdf': (parts) => asPdf(parts),
  'med-sidehoved.pdf': (parts) => asPdf(parts, { head: 'Prøveby Kommune · Grundlag', numbered: true }),
  'delte-ord.pdf': (parts) => asPdf(parts, { hyphenated: true }),
};

/** What a reader of the framework sees of it, wherever it stands in its document. */
function told({ roles, themes, statements }: Framework) {
  const names = new Map(themes.map((theme) => [theme.id, theme.name]));
  return {
    roles: roles.map(({ id, level }) => `${level} ${id}`),
    statements: statements.map(({ theme, group, role, text }) =>
      [names.get(theme), group, role, text].join(' | '),
    ),
  };
}

describe.each(STARTERS)('the starter framework %s', (starter) => {
  const bytes = readFileSync(join(FOLDER, starter));
  it.each(Object.keys(FORMATS))('says the same as %s', async (name) => {
    const inMarkdown = await readDocument({ name: starter, bytes });
    const made = await FORMATS[name]?.(partsOf(bytes.toString('utf8')));
    if (!made) throw new Error(name);
    const { framework, text } = await readDocument({ name, bytes: made });
    expect(told(framework)).toEqual(told(inMarkdown.framework));
    expect(framework.statements.length).toBeGreaterThan(10);
    for (const statement of framework.statements) {
      const there = text.slice(statement.source.start, statement.source.end);
      expect(lettersOf(there)).toContain(lettersOf(statement.text).slice(0, 12));
    }
  });

  it('says the same set in two columns, where it has no table to break', async () => {
    const parts = partsOf(bytes.toString('utf8'));
    if (parts.some((part) => part.kind === 'table')) return;
    const pdf = await asPdf(parts, { columns: 2, hyphenated: true, head: 'Grundlag', numbered: true });
    const inMarkdown = await readDocument({ name: starter, bytes });
    const inColumns = await readDocument({ name: 'to-spalter.pdf', bytes: pdf });
    expect(told(inColumns.framework)).toEqual(told(inMarkdown.framework));
  });
});

function lettersOf(text: string): string {
  return text.replace(/<[^<>]*>/g, '').replace(/[^\p{L}]/gu, '');
}

const absent = sharedFolder('seeds') === null;
if (absent) console.warn('SKIPPED: ../shared is not here; real frameworks are not measured as Word and PDF');
const real = absent ? it.skip : it;

describe(`real frameworks${absent ? ' (SKIPPED: ../shared is absent)' : ''}`, () => {
  const formats = { ...FORMATS, 'fede-overskrifter.docx': (parts: readonly Part[]) => asWord(parts, 'bold') };
  const cases = ['000', '003'].flatMap((id) =>
    Object.entries(formats).map(([name, make]) => ({ id, name, make })),
  );
  real.each(cases)('$id is read as a person reads it when it comes as $name', async ({ id, name, make }) => {
    const gold = sealedGold(id);
    const path = gold.document.includes('/') ? gold.document : `seeds/${gold.document}`;
    const document = sharedDocument(path);
    if (!document) throw new Error(`${path} is missing`);
    const made = await make(partsOf(new TextDecoder().decode(document.bytes)));
    const { framework } = await readDocument({ name, bytes: made });
    const { f1, role, theme } = scoreFramework(framework, gold);
    expect({ f1: f1 >= 0.98, role: role >= 0.98, theme: theme >= 0.98 }).toEqual({
      f1: true,
      role: true,
      theme: true,
    });
  });
});
