import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organisationAuthority, organisationCrls } from 'app/domain/signing/authority.server';
import { revokeCertificate } from 'app/domain/signing/certificates/revocations.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { organisationWithTeam } from 'tests/support/conversations';
import { signed } from 'tests/support/signed';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { muskat } from './command-line';

const folder = mkdtempSync(join(tmpdir(), 'authority-'));
const organisation = organisationWithTeam(folder);
beforeAll(async () => {
  await organisationAuthority(organisation.system());
});
afterAll(() => {
  organisation.db.$client.close();
  rmSync(folder, { recursive: true });
});

const run = (...words: string[]) => muskat(['authority', ...words, '--data', folder]);
const certificatesIn = (text: string) => text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END/g) ?? [];

it('the operator renews the authority: the new one issues, and the older one is listed and handed out with it', async () => {
  const first = await run('export');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(certificatesIn(first.out)).toHaveLength(1);
  const renewed = await run('renew');
  expect(renewed).toMatchObject({ code: 0, err: '' });
  const both = await run('export');
  expect(certificatesIn(both.out)).toHaveLength(2);
  const newest = new X509Certificate(both.out).serialNumber.toLowerCase();
  expect(renewed.out).toContain(newest);
  const { out } = await run('list');
  expect(out.split('\n').filter((line) => line.includes('Prøveby Kommune, underskrifter'))).toHaveLength(2);
  expect(out.indexOf(newest)).toBeLessThan(out.indexOf('udsteder'));
  expect(out).toContain('gælder stadig');
});

it('whoever checks a document with the list of what is revoked is told no', async () => {
  const id = await signed(organisation);
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const pdf = listRevisions(organisation.db, id).at(-1)?.pdf ?? Buffer.alloc(0);
  const file = write('referat.pdf', pdf);
  const ca = write('ca.pem', (await run('export')).out);
  const serial = (await verifyPdf(pdf)).signatures[0]?.signer?.serialNumber ?? '';
  const before = write('before.pem', (await organisationCrls(organisation.system())).join('\n'));
  revokeCertificate(organisation.as('Adam'), { serial, reason: 'key-compromise' });
  const after = write('after.pem', (await organisationCrls(organisation.system())).join('\n'));
  expect(await muskat(['verify', file, '--ca', ca, '--crl', before])).toMatchObject({ code: 0 });
  const said = await muskat(['verify', file, '--ca', ca, '--crl', after]);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('trukket tilbage') });
  const foreign = await muskat(['verify', file, '--ca', ca, '--crl', ca]);
  expect(foreign).toMatchObject({ code: 2, err: expect.stringContaining(ca) });
});
