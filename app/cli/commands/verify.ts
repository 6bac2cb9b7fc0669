import { X509Certificate } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readCrls } from '../../domain/signing/pdf/crl';
import type { Revocation } from '../../domain/signing/pdf/trust';
import type { Verification } from '../../domain/signing/pdf/verification.schema';
import { verifyPdf } from '../../domain/signing/pdf/verify-pdf';
import { proofIn } from '../../domain/signing/proof.rules';
import { verificationInWords } from '../../i18n/verification-words';
import { type Command, CommandError, type Io } from '../command';
import { onlyFile, readBytes } from '../read-document';

/**
 * Who signed, when, and whether anything was changed. Without `--ca` it says all that, but not whether
 * the organisation issued the certificates: the answer is then yes for a document that is intact.
 */
export const verify: Command = {
  usage: 'verify FILE.pdf [--ca ca.pem [--crl crl.pem]] [--tsa tsa-ca.pem] [--json]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ca: { type: 'string' },
        crl: { type: 'string' },
        tsa: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const file = onlyFile(positionals);
    const authorities = values.ca === undefined ? [] : certificatesIn(values.ca);
    const stampAuthorities = values.tsa === undefined ? [] : certificatesIn(values.tsa);
    const revoked = values.crl === undefined ? [] : await revokedIn(values.crl, authorities);
    const pdf = readBytes(file);
    if (pdf.length === 0) throw new CommandError('empty_file', { file });
    const verification = await verifyPdf(pdf, { authorities, stampAuthorities, revoked });
    const unchecked = values.ca === undefined && verification.verdict === 'unknown-authority';
    if (values.json) io.out(JSON.stringify({ ...verification, authorityChecked: !unchecked }, null, 2));
    else io.out(inWords(verification, unchecked, io));
    if (verification.verdict === 'ok' || unchecked) return 0;
    // A signed document that was damaged beyond reading is a no; a file that never was one is a bad file.
    return verification.verdict === 'unreadable' && !pdf.includes('/ByteRange') ? 2 : 1;
  },
};

/** What the organisation has revoked, as the list says that it has signed. */
async function revokedIn(file: string, authorities: string[]): Promise<Revocation[]> {
  const list = readBytes(file).toString('latin1');
  try {
    return await readCrls(list, authorities);
  } catch {
    throw new CommandError('no_crl', { file });
  }
}

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

function inWords(verification: Verification, unchecked: boolean, { t, language }: Io): string {
  const authority = unchecked ? 'unchecked' : t('checking.the_authority');
  const said = verificationInWords(verification, { t, language, authority, proofIn });
  return [
    said.verdict,
    ...said.against.map((sentence) => `  - ${sentence}`),
    ...said.signers.flatMap(({ sentence, reservation, evidence }) => [
      `  ${sentence}`,
      ...evidence.map((line) => `    ${line}`),
      ...(reservation === null ? [] : [`    ${reservation}`]),
    ]),
    ...said.progress,
    ...(unchecked ? [t('cli.authority_unchecked')] : []),
  ].join('\n');
}
