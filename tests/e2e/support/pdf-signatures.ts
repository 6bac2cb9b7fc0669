import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { expect } from 'vitest';
import { ensurePdfTools } from '../../../scripts/pdf-tools.js';
import type { Served } from './server';

/** What pdfsig, which is not ours, says of the signatures, trusting this certificate alone. */
export function pdfsigReport(pdf: Uint8Array, certificate: string): string {
  ensurePdfTools(['pdfsig', 'certutil']);
  const folder = mkdtempSync(join(tmpdir(), 'muskat-pdfsig-'));
  try {
    const [file, pem, nss] = [join(folder, 'referat.pdf'), join(folder, 'ca.pem'), `sql:${folder}`];
    writeFileSync(file, pdf);
    writeFileSync(pem, certificate);
    execFileSync('certutil', ['-N', '-d', nss, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', nss, '-n', 'organisation', '-t', 'CT,C,C', '-i', pem]);
    // It exits 0 whatever it finds: its lines are what counts.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    return execFileSync('pdfsig', ['-nssdir', nss, file], { encoding: 'utf8', env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The signatures in a document, after pdfsig and Muskat's own check have both found each of them valid. */
export async function signaturesIn({ address }: Served, pdf: Uint8Array) {
  const certificate = await (await fetch(`${address}/certifikat.pem`)).text();
  const ours = await verifyPdf(pdf, { authorities: [certificate] });
  expect(ours).toMatchObject({ verdict: 'ok', reasons: [] });
  const report = pdfsigReport(pdf, certificate);
  expect(report.match(/Signature is Valid\./g), report).toHaveLength(ours.signatures.length);
  return ours.signatures.map(({ signer, reservation }) => ({ name: signer?.name, reservation }));
}
