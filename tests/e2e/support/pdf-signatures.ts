import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePdfTools } from '../../../scripts/pdf-tools.js';

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
