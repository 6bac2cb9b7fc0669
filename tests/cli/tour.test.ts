import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FrameworkSchema } from 'templates/framework.schema';
import { TemplateSchema } from 'templates/template.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contents, folderWith, muskat } from './command-line';

const STARTERS = 'templates/frameworks';
const DOCUMENTS = readdirSync(STARTERS).filter((name) => name !== 'README.md');

/** Soon read, where it does not matter which it is. */
const SHORT = 'vaerdier-i-hverdagen.md';

const LEFT = [
  'ca.pem',
  'excerpt.pdf',
  'framework.json',
  'muskat.db',
  'summary.pdf',
  'summary.rev0.pdf',
  'summary.rev1.pdf',
  'template.json',
];

const ReportSchema = z.object({
  verdict: z.string(),
  authorityChecked: z.boolean(),
  reasons: z.array(z.string()),
  signatures: z.array(z.object({ signer: z.object({ name: z.string() }).nullable() })),
});
const reported = (text: string) => ReportSchema.parse(JSON.parse(text));

async function tour(document: string, type: string, out = join(folderWith({}), 'ud')): Promise<string> {
  const said = await muskat(['tour', join(STARTERS, document), '--type', type, '--out', out]);
  expect(said, said.err).toMatchObject({ code: 0, err: '' });
  return out;
}

describe.each(DOCUMENTS)('the starter framework %s', (document) => {
  it.each(['mus', 'lus'])('leads through a whole %s to a document that two have signed', async (type) => {
    const out = await tour(document, type);
    const json = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
    expect(readdirSync(out).toSorted()).toEqual(LEFT);
    const framework = FrameworkSchema.parse(json('framework.json'));
    const template = TemplateSchema.parse(json('template.json'));
    expect(template).toMatchObject({ type, language: 'da', framework: { sha256: framework.source.sha256 } });
    expect(framework.roles.find(({ id }) => id === template.role)?.leads).toBe(type === 'lus');

    const bare = await muskat(['verify', join(out, 'summary.pdf')]);
    expect(bare.code).toBe(0);
    expect(bare.out).toMatch(/^Ja\. [\s\S]*Vibeke Nørgaard[\s\S]*Søren Æbelø[\s\S]*Brug --ca/);
    const told = await muskat(['verify', join(out, 'summary.pdf'), '--ca', join(out, 'ca.pem'), '--json']);
    expect(told.code).toBe(0);
    expect(reported(told.out)).toMatchObject({ verdict: 'ok', authorityChecked: true, reasons: [] });
    expect(reported(told.out).signatures).toHaveLength(2);

    const excerpt = await muskat(['verify', join(out, 'excerpt.pdf'), '--ca', join(out, 'ca.pem')]);
    expect(excerpt.code).toBe(0);
    expect(excerpt.out).toContain('Det er et uddrag til personalesagen.');
    expect(bare.out).not.toContain('uddrag');
  });
});

describe('a signed document', () => {
  let made: string;
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'muskat-tour-'));
    await tour(SHORT, 'mus', join(made, 'ud'));
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  /** What the tour left, for one test to do with as it likes. */
  const toured = () => {
    const out = folderWith({});
    cpSync(join(made, 'ud'), out, { recursive: true });
    return out;
  };

  it('is a no in words and in exit code wherever a byte of it is changed', async () => {
    const out = toured();
    const file = join(out, 'changed.pdf');
    const pdf = readFileSync(join(out, 'summary.pdf'));
    const places = Array.from({ length: 40 }, (_, part) => Math.floor(((part + 0.5) * pdf.length) / 40));
    for (const place of [...places, 12, pdf.length - 2]) {
      const changed = Buffer.from(pdf);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(file, changed);
      const said = await muskat(['verify', file, '--ca', join(out, 'ca.pem')]);
      expect(said.code, `byte ${place}`).toBe(1);
      expect(said.out, `byte ${place}`).toMatch(/^Nej\. .*\n {2}- \S/);
    }
  }, 120_000);

  it.each([
    [
      'with bytes appended',
      (pdf: Buffer) => Buffer.concat([pdf, Buffer.from('\n% mere\n')]),
      /føjet noget til/,
    ],
    ['with one byte cut off', (pdf: Buffer) => pdf.subarray(0, -1), /^Nej\. /],
    ['cut in half', (pdf: Buffer) => pdf.subarray(0, pdf.length / 2), /^Nej\. /],
  ])('%s is a no', async (_title, change, why) => {
    const out = toured();
    const file = join(out, 'changed.pdf');
    writeFileSync(file, change(readFileSync(join(out, 'summary.pdf'))));
    const said = await muskat(['verify', file]);
    expect(said).toMatchObject({ code: 1, out: expect.stringMatching(why) });
  });

  it('without its second signature is a no that says who has not signed', async () => {
    const out = toured();
    const said = await muskat(['verify', join(out, 'summary.rev1.pdf')], 'en');
    expect(said.code).toBe(1);
    expect(said.out).toContain('No. A signature is missing.');
    expect(said.out).toContain('The employee has not signed.');
  });

  it('without any signature is a no', async () => {
    const out = toured();
    const said = await muskat(['verify', join(out, 'summary.rev0.pdf'), '--json']);
    expect(said.code).toBe(1);
    expect(reported(said.out).verdict).toBe('not-signed');
  });

  it('of one organisation is a no against the certificate of another', async () => {
    const mine = toured();
    const other = await tour(SHORT, 'mus');
    const said = await muskat(['verify', join(mine, 'summary.pdf'), '--ca', join(other, 'ca.pem')]);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/^Nej\. .*ikke udstedt af/);
  });
});

it('a tour never touches a folder that has been toured', async () => {
  const out = await tour(SHORT, 'mus');
  const before = contents(out);
  const said = await muskat(['tour', join(STARTERS, SHORT), '--out', out]);
  expect(said.code).toBe(2);
  expect(contents(out)).toEqual(before);
});
