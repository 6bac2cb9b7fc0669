import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCrl } from '../app/domain/signing/pdf/crl';
import type { TrustInput } from '../app/domain/signing/pdf/trust';
import { verifyPdf } from '../app/domain/signing/pdf/verify-pdf';
import { createTranslations } from '../app/i18n/translator';
import { signedSummary } from '../tests/domain/signing/pdf/signed-summary';
import { CORPUS } from '../tests/domain/signing/pdf/tamper/corpus';
import { flippedAt, flipsIn, type Region, regionsOf } from '../tests/domain/signing/pdf/tamper/flips';
import { type Tampered, tampered } from '../tests/domain/signing/pdf/tamper/trick';

/**
 * Shows every file of the tamper corpus to our verifier, pdfsig and mutool, as they are installed here, and writes
 * what each says into docs/signering.md. `npx tsx scripts/tamper-table.ts`
 */
const PAGE = 'docs/signering.md';
const ACCEPTS = '**godtager**';
/** In each part of a file, where one bit is made another. */
const PLACES = 20;
const { t } = createTranslations('da');

const folder = mkdtempSync(join(tmpdir(), 'muskat-tamper-'));
const file = join(folder, 'a.pdf');
const signed = await signedSummary();
const usual: TrustInput = { authorities: [signed.authority.certificatePem] };
const usualStore = await certificateStore('usual', usual);

const rows = [await rowOf('uændret, underskrevet af begge', '', { pdf: signed.rev2, trust: usual })];
for (const trick of CORPUS)
  rows.push(await rowOf(trick.name, trick.published ?? '', await tampered(trick, signed)));
const places: string[] = [];
for (const region of regionsOf(signed)) places.push(await rowOfRegion(region));

write('tabel', ['| Filen | Kendt som | Muskat | pdfsig | mutool |', '|---|---|---|---|---|', ...rows]);
write('bits', [
  '| Hvor i filen | Prøvet | Muskat siger ja | pdfsig siger ja | mutool siger ja |',
  '|---|---:|---:|---:|---:|',
  ...places,
]);
rmSync(folder, { recursive: true });

async function rowOf(name: string, published: string, { pdf, trust }: Required<Tampered>) {
  const ours = await verifyPdf(pdf, trust);
  const verdict = t(`checking.verdict.${ours.verdict}`, { authority: 'organisationen' });
  const store = isUsual(trust) ? usualStore : await certificateStore(name, trust);
  writeFileSync(file, pdf);
  const sums = [pdfsig(run('pdfsig', ['-nssdir', store, file])), mutool(run('mutool', ['sign', '-v', file]))];
  return `| ${[name, published, verdict, ...sums].join(' | ')} |`;
}

/** How many of the files in which one bit is another each program has nothing against. */
async function rowOfRegion(region: Region) {
  const flips = flipsIn(region, PLACES);
  const passed = { ours: 0, pdfsig: 0, mutool: 0 };
  for (const flip of flips) {
    const pdf = flippedAt(signed.rev2, flip);
    const { verdict } = await verifyPdf(pdf, usual);
    writeFileSync(file, pdf);
    if (verdict === 'ok' || verdict === 'unknown-authority') passed.ours += 1;
    if (pdfsig(run('pdfsig', ['-nssdir', usualStore, file])) === ACCEPTS) passed.pdfsig += 1;
    if (mutool(run('mutool', ['sign', '-v', file])) === ACCEPTS) passed.mutool += 1;
  }
  return `| ${[region.name, flips.length, ...Object.values(passed)].join(' | ')} |`;
}

function isUsual({ authorities, revoked }: TrustInput): boolean {
  return !revoked && authorities?.join() === usual.authorities?.join();
}

/** A folder that pdfsig takes its trust from: the authorities, and the list of what the first has revoked. */
async function certificateStore(name: string, { authorities = [], revoked }: TrustInput): Promise<string> {
  const store = `sql:${mkdtempSync(join(folder, 'nss-'))}`;
  run('certutil', ['-N', '-d', store, '--empty-password']);
  for (const [index, pem] of authorities.entries()) {
    writeFileSync(join(folder, 'ca.pem'), pem);
    run('certutil', [
      '-A',
      '-d',
      store,
      '-n',
      `${name} ${index}`,
      '-t',
      'CT,C,C',
      '-i',
      join(folder, 'ca.pem'),
    ]);
  }
  if (!revoked) return store;
  const list = await createCrl(signed.authority, revoked, new Date());
  writeFileSync(join(folder, 'crl.der'), Buffer.from(list.replace(/-----[^-]+-----/g, ''), 'base64'));
  run('crlutil', ['-I', '-t', '1', '-d', store, '-i', join(folder, 'crl.der')]);
  return store;
}

/** Puts a table between its two marks in the page. */
function write(mark: string, table: string[]): void {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- slut på ${mark} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no room for ${mark}`);
  writeFileSync(PAGE, `${before}${begin}\n${table.join('\n')}\n${end}${after}`);
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
  if (said.includes('Certificate has been Revoked')) return 'certifikatet spærret';
  if (said.includes('Certificate has Expired')) return 'certifikatet udløbet';
  if (!trusted) return 'udsteder ukendt';
  return total && signatures.length === 2
    ? ACCEPTS
    : `gyldig, men ${total ? 'én mangler' : 'dækker ikke filen'}`;
}

function mutool(said: string): string {
  const signatures = said.match(/Verifying signature/g) ?? [];
  if (signatures.length === 0) return 'ingen underskrift';
  if (/Digest error|invalid/i.test(said)) return 'afviser';
  return /unchanged since signing/.test(said) && signatures.length === 2 ? ACCEPTS : 'melder om ændringer';
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
