import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPdf } from '../app/domain/signing/pdf/verify-pdf';
import { createTranslations } from '../app/i18n/translator';
import { type SignedSummary, signedSummary } from '../tests/domain/signing/pdf/signed-summary';
import { CORPUS } from '../tests/domain/signing/pdf/tamper/corpus';

/**
 * Shows every file of the tamper corpus to our verifier, pdfsig and mutool, as they are installed here, and writes
 * what each says into docs/signering.md. `npx tsx scripts/tamper-table.ts`
 */
const PAGE = 'docs/signering.md';
const [BEGIN, END] = ['<!-- tabel -->', '<!-- slut på tabel -->'];
const { t } = createTranslations('da');

const folder = mkdtempSync(join(tmpdir(), 'muskat-tamper-'));
const nss = `sql:${folder}`;
const signed = await signedSummary();
writeFileSync(join(folder, 'ca.pem'), signed.authority.certificatePem);
run('certutil', ['-N', '-d', nss, '--empty-password']);
run('certutil', ['-A', '-d', nss, '-n', 'organisation', '-t', 'CT,C,C', '-i', join(folder, 'ca.pem')]);

const rows = [await rowOf('uændret, underskrevet af begge', '', signed.rev2, signed)];
for (const { name, published, make } of CORPUS)
  rows.push(await rowOf(name, published ?? '', await make(signed), signed));
rmSync(folder, { recursive: true });

const table = ['| Filen | Kendt som | Muskat | pdfsig | mutool |', '|---|---|---|---|---|', ...rows].join(
  '\n',
);
const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`${PAGE} has no room for the table`);
writeFileSync(PAGE, `${before}${BEGIN}\n${table}\n${END}${after}`);

async function rowOf(name: string, published: string, pdf: Uint8Array, { authority }: SignedSummary) {
  const ours = await verifyPdf(pdf, { authorities: [authority.certificatePem] });
  const verdict = t(`checking.verdict.${ours.verdict}`, { authority: 'organisationen' });
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  const sums = [pdfsig(run('pdfsig', ['-nssdir', nss, file])), mutool(run('mutool', ['sign', '-v', file]))];
  return `| ${[name, published, verdict, ...sums].join(' | ')} |`;
}

/** Whether it has anything against the file: it exits 0 whatever it finds, so its lines are what counts. */
function pdfsig(said: string): string {
  const signatures = said.match(/Signature Validation: .*/g) ?? [];
  if (signatures.length === 0) return 'ingen underskrift';
  const valid = signatures.every((line) => line.includes('Signature is Valid'));
  const trusted = (said.match(/Certificate is Trusted/g) ?? []).length === signatures.length;
  const total = /Total document signed(?![\s\S]*Signed Ranges)/.test(
    said.replaceAll('Not total', 'not total'),
  );
  if (!valid) return 'afviser';
  if (!trusted) return 'udsteder ukendt';
  return total && signatures.length === 2
    ? '**godtager**'
    : `gyldig, men ${total ? 'én mangler' : 'dækker ikke filen'}`;
}

function mutool(said: string): string {
  const signatures = said.match(/Verifying signature/g) ?? [];
  if (signatures.length === 0) return 'ingen underskrift';
  if (/Digest error|invalid/i.test(said)) return 'afviser';
  return /unchanged since signing/.test(said) && signatures.length === 2
    ? '**godtager**'
    : 'melder om ændringer';
}

/** What a program prints, however it ends; it may not take more than half a minute. */
function run(program: string, args: string[]): string {
  try {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    return execFileSync(program, args, {
      encoding: 'latin1',
      env,
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}
