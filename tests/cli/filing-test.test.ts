import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { expect, it, vi } from 'vitest';
import { folderWith, muskat } from './command-line';

function ask(settings: object | null) {
  const file =
    settings && join(folderWith({ 'sagssystemer.json': JSON.stringify(settings) }), 'sagssystemer.json');
  vi.stubEnv('MUSKAT_FILING', file ?? '');
  return muskat(['filing', 'test']);
}

it('the operator sees a pair about nobody in each folder, and what stands in the way of the others', async () => {
  const folder = folderWith({});
  const target = { name: 'Acadre', folder, format: 'acadre', take: 'asked' };
  const missing = { ...target, name: 'SBSYS', folder: join(folder, 'findes-ikke'), format: 'sbsys' };
  const said = await ask({ targets: [target, missing] });
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining(folder) });
  expect(said.err).toContain('ENOENT');
  const [pdf = '', xml = ''] = readdirSync(folder).sort();
  expect(pdf.replace(/pdf$/, 'xml')).toBe(xml);
  expect(readFileSync(join(folder, xml), 'utf8')).toContain('Prøve fra Muskat. Må slettes');
  expect((await verifyPdf(readFileSync(join(folder, pdf)), { authorities: [] })).verdict).toBe('not-signed');
});

it('the operator tries the folder for letters too, also where there is nothing else', async () => {
  const folder = folderWith({});
  expect(await ask({ letters: { folder } })).toMatchObject({
    code: 0,
    out: expect.stringContaining(`Breve: muskat-brev-test-`),
  });
  const json = readdirSync(folder).find((name) => name.endsWith('.json')) ?? '';
  expect(JSON.parse(readFileSync(join(folder, json), 'utf8'))).toMatchObject({
    format: 'muskat.letter/1',
    file: json.replace(/json$/, 'pdf'),
    recipientName: '',
  });
});

it('the operator is told that nothing is set up, and what does not fit', async () => {
  expect(await ask(null)).toMatchObject({ code: 2, err: expect.stringContaining('MUSKAT_FILING er tom') });
  const target = { name: 'SBSYS', folder: 'her', format: 'sbsys', take: 'asked' };
  expect(await ask({ targets: [target] })).toMatchObject({
    code: 2,
    err: expect.stringContaining('targets.0.folder'),
  });
});
