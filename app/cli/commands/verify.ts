import { X509Certificate } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { SignatureReport, Verification } from '../../domain/signing/pdf/verification.schema';
import { verifyPdf } from '../../domain/signing/pdf/verify-pdf';
import { type Command, CommandError, type Io } from '../command';
import { onlyFile, readBytes } from '../read-document';

/**
 * Who signed, when, and whether anything was changed. Without `--ca` it says all that, but not whether
 * the organisation issued the certificates: the answer is then yes for a document that is intact.
 */
export const verify: Command = {
  usage: 'verify FILE.pdf [--ca ca.pem] [--json]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ca: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const file = onlyFile(positionals);
    const authorities = values.ca === undefined ? [] : certificatesIn(values.ca);
    const pdf = readBytes(file);
    if (pdf.length === 0) throw new CommandError('empty_file', { file });
    const verification = await verifyPdf(pdf, { authorities });
    const unchecked = values.ca === undefined && verification.verdict === 'unknown-authority';
    if (values.json) io.out(JSON.stringify({ ...verification, authorityChecked: !unchecked }, null, 2));
    else io.out(inWords(verification, unchecked, io));
    if (verification.verdict === 'ok' || unchecked) return 0;
    // A signed document that was damaged beyond reading is a no; a file that never was one is a bad file.
    return verification.verdict === 'unreadable' && !pdf.includes('/ByteRange') ? 2 : 1;
  },
};

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A PEM file may hold several: an organisation renews its authority now and then. */
function certificatesIn(file: string): string[] {
  const found = readBytes(file).toString('latin1').match(CERTIFICATE) ?? [];
  const good = found.filter((pem) => {
    try {
      return new X509Certificate(pem).ca;
    } catch {
      return false;
    }
  });
  if (good.length === 0) throw new CommandError('no_certificate', { file });
  return good;
}

function inWords(verification: Verification, unchecked: boolean, io: Io): string {
  const { t } = io;
  const verdict = unchecked ? 'ok' : verification.verdict;
  const reasons = verification.reasons.filter((code) => !unchecked || code !== 'verify.authority_unknown');
  return [
    t(`cli.verdict.${verdict}`),
    ...reasons.map((code) => `  - ${t(`cli.reason.${code.replace('verify.', '') as ReasonKey}`)}`),
    ...verification.signatures.map((signature) => signatureInWords(signature, io)),
    ...signatoriesInWords(verification, io),
    ...(unchecked ? [t('cli.authority_unchecked')] : []),
  ].join('\n');
}

/** How many have signed, and who is missing. */
function signatoriesInWords({ signatories }: Verification, { t }: Io): string[] {
  if (signatories.length === 0) return [];
  const missing = signatories.filter(({ signed }) => !signed);
  const names = missing.map(({ name }) => name).join(', ');
  const count = { signed: signatories.length - missing.length, of: signatories.length };
  const told = t('cli.signed_of', count);
  const deputies = signatories.flatMap(({ name, standsInFor }) =>
    standsInFor ? [t('cli.signed_as_deputy', { name, leader: standsInFor })] : [],
  );
  return [...deputies, missing.length > 0 ? `${told} ${t('cli.signed_missing', { names })}` : told];
}

type ReasonKey = Verification['reasons'][number] extends `verify.${infer Key}` ? Key : never;

function signatureInWords(
  { signer, claimedTime, reservation }: SignatureReport,
  { t, language }: Io,
): string {
  const when = claimedTime
    ? new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Europe/Copenhagen',
      }).format(new Date(claimedTime))
    : '?';
  const line = t('cli.signed_by', {
    name: signer?.name ?? '?',
    email: signer?.email ?? '?',
    organisation: signer?.organisation ?? '?',
    when,
  });
  return reservation ? `${line}\n    ${t('cli.with_reservation', { reservation })}` : line;
}
