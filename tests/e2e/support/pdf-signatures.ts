import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { expect } from 'vitest';
import { ensurePdfTools } from '../../../scripts/pdf-tools.js';
import type { Served } from './server';

/**
 * The signatures in a document, in the order they were made, after pdfsig, which is not ours, and our own reader
 * have both found each of them valid and the document whole, trusting the organisation's certificate alone.
 */
export async function signaturesIn({ address }: Pick<Served, 'address'>, pdf: Uint8Array) {
  const certificate = await (await fetch(`${address}/certifikat.pem`)).text();
  const ours = await verifyPdf(pdf, { authorities: [certificate] });
  expect(ours).toMatchObject({ verdict: 'ok', reasons: [] });
  const report = pdfsigReport(pdf, certificate);
  expect(report.match(/Signature is Valid\./g), report).toHaveLength(ours.signatures.length);
  expect(report.match(/Certificate is Trusted\./g), report).toHaveLength(ours.signatures.length);
  expect(report.trimEnd(), report).toMatch(/Total document signed[\s\S]*Certificate is Trusted\.$/);
  return ours.signatures.map(({ signer, reservation }) => {
    expect(report).toContain(signer?.name);
    return { name: signer?.name, reservation };
  });
}

/** What pdfsig says of the signatures, trusting this certificate alone. */
function pdfsigReport(pdf: Uint8Array, certificate: string): string {
  ensurePdfTools(['pdfsig', 'certutil']);
  return withFile(pdf, (file, folder) => {
    const [pem, nss] = [join(folder, 'ca.pem'), `sql:${folder}`];
    writeFileSync(pem, certificate);
    execFileSync('certutil', ['-N', '-d', nss, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', nss, '-n', 'organisation', '-t', 'CT,C,C', '-i', pem]);
    // It exits 0 whatever it finds: its lines are what counts.
    return run('pdfsig', ['-nssdir', nss, file]);
  });
}

/** The words on the pages of a document, as another reader finds them; a line break counts as a space. */
export function pdfText(pdf: Uint8Array): string {
  ensurePdfTools(['pdfsig']);
  return withFile(pdf, (file) => run('pdftotext', ['-enc', 'UTF-8', file, '-'])).replace(/\s+/g, ' ');
}

/** What pdfinfo, which is not ours, says of a document. */
export function pdfInfo(pdf: Uint8Array): string {
  ensurePdfTools(['pdfsig']);
  return withFile(pdf, (file) => run('pdfinfo', [file]));
}

const run = (tool: string, args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });

function withFile<T>(pdf: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-pdf-'));
  try {
    const file = join(folder, 'dokument.pdf');
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
