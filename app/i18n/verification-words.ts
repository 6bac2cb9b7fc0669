import type { da } from './da';
import type { Language } from './language';
import type { Translate } from './translator';

type ReasonKey = keyof (typeof da)['checking']['reason'];

/** What a verification found, as far as it is said: the shape of `Verification` (app/domain/signing/pdf). */
interface Found {
  verdict: Exclude<keyof (typeof da)['checking']['verdict'], 'whole'>;
  reasons: readonly `verify.${ReasonKey}`[];
  summary: { excerpt: boolean } | null;
  signatories: readonly { name: string; signed: boolean; standsInFor?: string | undefined }[];
  signatures: readonly {
    signer: { name: string; email: string | null; organisation: string | null; proof: string | null } | null;
    claimedTime: string | null;
    reservation: string | null;
    digestOk: boolean;
    signatureOk: boolean;
    stamp: { time: string; authority: string; trusted: boolean } | null;
  }[];
}

/** One who signed: "Bo Ærø (bo@…, Solbjerg) skrev under 3. marts 2027 kl. 10.42", and with what reservation. */
interface SignerInWords {
  sentence: string;
  reservation: string | null;
  /** How they proved who they are, and what a timestamp authority says of when. */
  evidence: string[];
  holds: boolean;
}

export interface VerificationInWords {
  /** One plain sentence, which begins with yes or no. */
  verdict: string;
  holds: boolean;
  /** In the order of signing. */
  signers: SignerInWords[];
  /** Whether it is an excerpt, who stands in for whom, how many have signed and who is missing. */
  progress: string[];
  /** All that speaks against a yes. */
  against: string[];
}

interface Reader {
  t: Translate;
  language: Language;
  proofIn: (phrase: string, language: Language) => string;
}

/**
 * What a verification says to people, on the page and on the command line alike. What stands in the file may be
 * written by an attacker: it comes without the characters that command a terminal or turn a line around.
 * @param authority whose certificates were trusted, by name; 'unchecked': nobody's, and who issued is left open
 * @param proofIn what the file says of how somebody proved who they are, in the language of whoever reads
 */
export function verificationInWords(
  found: Found,
  { authority, ...reader }: Reader & { authority: string | 'unchecked' },
): VerificationInWords {
  const { t } = reader;
  const unchecked = authority === 'unchecked' && found.verdict === 'unknown-authority';
  const key = unchecked ? 'whole' : found.verdict;
  const reasons = found.reasons.filter((code) => !unchecked || code !== 'verify.authority_unknown');
  const name = authority === 'unchecked' ? t('checking.the_authority') : plain(authority);
  return {
    verdict: t(`checking.verdict.${key}`, { authority: name }),
    holds: key === 'ok' || key === 'whole',
    signers: found.signatures.map((signature) => signerInWords(signature, reader)),
    progress: progressInWords(found, t),
    against: reasons.map((code) => t(`checking.reason.${keyOf(code)}`)),
  };
}

function keyOf(code: `verify.${ReasonKey}`): ReasonKey {
  return code.slice('verify.'.length) as ReasonKey;
}

function signerInWords(signature: Found['signatures'][number], reader: Reader): SignerInWords {
  const { t, language } = reader;
  const { signer, claimedTime, reservation } = signature;
  const holds = signature.digestOk && signature.signatureOk;
  const words = {
    name: plain(signer?.name ?? '?'),
    email: plain(signer?.email ?? '?'),
    organisation: plain(signer?.organisation ?? '?'),
    when: claimedTime === null ? '?' : instantIn(claimedTime, language),
  };
  return {
    sentence: t(holds ? 'checking.signed_by' : 'checking.signature_fails', words),
    reservation:
      reservation === null ? null : t('checking.with_reservation', { reservation: plain(reservation) }),
    evidence: holds ? evidenceInWords(signature, reader) : [],
    holds,
  };
}

function evidenceInWords(
  { signer, stamp }: Found['signatures'][number],
  { t, language, proofIn }: Reader,
): string[] {
  const proof = signer?.proof
    ? [t('checking.confirmed_with', { proof: plain(proofIn(signer.proof, language)) })]
    : [];
  if (!stamp) return proof;
  const words = { authority: plain(stamp.authority), when: instantIn(stamp.time, language) };
  return [...proof, t(stamp.trusted ? 'checking.stamped' : 'checking.stamped_untrusted', words)];
}

function progressInWords({ signatories, summary }: Found, t: Translate): string[] {
  if (signatories.length === 0) return [];
  const excerpt = summary?.excerpt ? [t('checking.excerpt')] : [];
  const missing = signatories.filter(({ signed }) => !signed);
  const names = missing.map(({ name }) => plain(name)).join(', ');
  const count = { signed: signatories.length - missing.length, of: signatories.length };
  const told = t('checking.signed_of', count);
  const deputies = signatories.flatMap(({ name, standsInFor }) =>
    standsInFor ? [t('checking.signed_as_deputy', { name: plain(name), leader: plain(standsInFor) })] : [],
  );
  return [
    ...excerpt,
    ...deputies,
    missing.length > 0 ? `${told} ${t('checking.signed_missing', { names })}` : told,
  ];
}

/** Danish time wherever it is read, since that is what stands in the document. */
function instantIn(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(instant));
}

/** Control characters, and those that make a line run the other way than its letters do (Unicode Cc, UAX 9). */
const COMMANDS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text from a file that anybody may have made, without what it could do beside being read. */
export function plain(text: string): string {
  return text.replace(COMMANDS, ' ').trim();
}
