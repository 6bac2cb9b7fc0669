import { createHash, timingSafeEqual, verify, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { OID } from '../cms';
import { commonName } from '../common-name';
import type { Reason } from '../verification.schema';
import { encodeToken, isIssuedBy, readToken, type Token } from './token';

export interface StampCheck {
  /** What the authority says the time was. */
  time: Date;
  /** The authority's own name. */
  authority: string;
  /** Its certificate leads to one of those that are trusted, valid at that time. */
  trusted: boolean;
  /** All that speaks against it. */
  reasons: Reason[];
  /** As a positive number without leading zeros; null where none was asked for. */
  nonce: Uint8Array | null;
  /** The stamp in the form that is kept. */
  token: Uint8Array;
}

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const STAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';

/**
 * Checks a TimeStampToken (RFC 3161): that it is of this imprint, by an authority that is there for nothing else, and
 * that its certificate was valid then.
 * @param imprint SHA-256 of what was to be stamped
 * @param authorities certificates that are trusted for the time; empty: nobody is trusted, and that is no reason
 * @throws whatever pkijs throws where the bytes are no token
 */
export function checkStamp(
  bytes: Uint8Array,
  imprint: Uint8Array,
  authorities: readonly X509Certificate[],
): StampCheck {
  const token = readToken(bytes);
  const { info, chain } = token;
  const [leaf] = chain;
  const time = info.genTime;
  const trusted = isTrusted(token, authorities);
  const reasons: [Reason, boolean][] = [
    ['verify.stamp_of_something_else', !isOf(info, imprint)],
    ['verify.stamp_broken', !isIntact(token)],
    ['verify.stamp_certificate_not_for_stamping', !isForStamping(leaf)],
    ['verify.stamp_certificate_not_valid_then', !chain.every((one) => isValidAt(one, time))],
    ['verify.stamp_authority_unknown', authorities.length > 0 && !trusted],
  ];
  return {
    time,
    authority: commonName(leaf),
    trusted,
    reasons: reasons.flatMap(([reason, holds]) => (holds ? [reason] : [])),
    nonce: info.nonce ? withoutZeros(new Uint8Array(info.nonce.valueBlock.valueHexView)) : null,
    token: encodeToken(token),
  };
}

function isOf({ messageImprint }: pkijs.TSTInfo, imprint: Uint8Array): boolean {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  return hashAlgorithm.algorithmId === OID.sha256 && equal(new Uint8Array(hashedMessage.getValue()), imprint);
}

/** The content is what was signed, with the key of the very certificate that is in the stamp. */
function isIntact({ attributes, content, digest, signedAttrs, signature, chain: [leaf] }: Token): boolean {
  const values = (type: string) => {
    const found = attributes.filter((attribute) => attribute.type === type);
    return found.length === 1 ? found[0]?.values[0] : undefined;
  };
  const type = values(OID.contentType);
  const sum = values(OID.messageDigest);
  if (!(type instanceof asn1js.ObjectIdentifier) || type.getValue() !== STAMP_INFO) return false;
  if (!(sum instanceof asn1js.OctetString)) return false;
  if (!equal(new Uint8Array(sum.getValue()), createHash(digest).update(content).digest())) return false;
  if (!namesCertificate(values(OID.signingCertificateV2), values(SIGNING_CERTIFICATE), leaf)) return false;
  try {
    return verify(digest, signedAttrs, leaf.publicKey, signature);
  } catch {
    return false;
  }
}

/** The signature is bound to its certificate: by RFC 5816 (SHA-2), or RFC 2634 as old authorities do (SHA-1). */
function namesCertificate(
  second: asn1js.BaseBlock | undefined,
  first: asn1js.BaseBlock | undefined,
  leaf: X509Certificate,
): boolean {
  const id = firstIn(firstIn(second ?? first));
  if (!(id instanceof asn1js.Sequence)) return false;
  const [one, other] = id.valueBlock.value;
  const [algorithm, hash] = one instanceof asn1js.Sequence ? [one, other] : [null, one];
  if (!(hash instanceof asn1js.OctetString)) return false;
  const named = firstIn(algorithm ?? undefined);
  const oid = named instanceof asn1js.ObjectIdentifier ? named.getValue() : OID.sha256;
  const digest = second ? DIGEST_NAMES[oid] : 'sha1';
  return (
    digest !== undefined &&
    equal(new Uint8Array(hash.getValue()), createHash(digest).update(leaf.raw).digest())
  );
}

const DIGEST_NAMES: Record<string, string> = {
  [OID.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

function firstIn(value: asn1js.BaseBlock | undefined): asn1js.BaseBlock | undefined {
  return value instanceof asn1js.Sequence ? value.valueBlock.value[0] : undefined;
}

/** It says that it is there for timestamps and nothing else, and that nobody may overlook it (RFC 3161, 2.3). */
function isForStamping(leaf: X509Certificate): boolean {
  const certificate = pkijs.Certificate.fromBER(new Uint8Array(leaf.raw));
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  return usage?.critical === true && leaf.keyUsage?.join() === TIME_STAMPING;
}

function isTrusted({ chain, info: { genTime } }: Token, authorities: readonly X509Certificate[]): boolean {
  return chain.some((one) =>
    authorities.some(
      (authority) =>
        isValidAt(authority, genTime) && (authority.raw.equals(one.raw) || isIssuedBy(one, authority)),
    ),
  );
}

function isValidAt(certificate: X509Certificate, instant: Date): boolean {
  return instant >= new Date(certificate.validFrom) && instant <= new Date(certificate.validTo);
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start < 0 ? new Uint8Array([0]) : bytes.slice(start);
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
