import { timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { PRIVATE_KEY_USAGE_PERIOD, SUBJECT } from './authority';
import { encodeCms, OID, sha256 } from './cms';
import { isRevoked, type Trust } from './trust';
import type { Reason, SignatureReport, SignerReport } from './verification.schema';
import { stampIn, verifyStamp } from './verify-stamp';

export type CmsReport = Pick<
  SignatureReport,
  'digestOk' | 'signatureOk' | 'chain' | 'validAtSigning' | 'stamp'
> & {
  signer: SignerReport;
  reasons: Reason[];
};

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
/** Extended key usages that stand for signing documents: e-mail protection, document signing. */
const SIGNING_USAGES = ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36', '1.2.840.113583.1.1.5'];

/**
 * Checks one detached CMS over `content`. What has to hold when it was signed is judged at the time that a trusted
 * timestamp says, and where there is none at the time that the signer claims.
 * @throws whatever pkijs throws where it is not a CMS
 */
export function verifyCms(
  cms: Uint8Array,
  content: Uint8Array[],
  trust: Trust,
  claimed: Date | null,
): CmsReport {
  const info = pkijs.ContentInfo.fromBER(new Uint8Array(cms));
  if (info.contentType !== OID.signedData) throw new Error('not signed data');
  const signedData = new pkijs.SignedData({ schema: info.content });
  const [signerInfo, ...others] = signedData.signerInfos;
  if (!signerInfo || others.length > 0) throw new Error('not exactly one signer');
  const certificate = signerCertificate(signedData, signerInfo);
  const der = new Uint8Array(certificate.toSchema(true).toBER(false));
  const leaf = new X509Certificate(der);

  const digestOk = matches(octets(signerInfo, OID.messageDigest), sha256(...content));
  const signatureOk = verifySignature(signerInfo, leaf);
  const stamped = verifyStamp(signerInfo, trust, claimed);
  const time = stamped.stamp?.trusted ? new Date(stamped.stamp.time) : claimed;
  const issuer = issuerOf(leaf, trust.authorities);
  const chain = chainOf(leaf, issuer, time);
  const validAtSigning = isValidAt(certificate, leaf, { claimed, time });
  const reasons: [Reason, boolean][] = [
    ['verify.hidden_bytes', !isOurForm(cms, signedData, signerInfo, certificate, leaf)],
    ['verify.signed_bytes_changed', !digestOk],
    ['verify.signature_value_wrong', !signatureOk],
    ['verify.signature_not_pades', !isPades(signerInfo, der)],
    ['verify.certificate_not_for_signing', chain === 'invalid'],
    ['verify.authority_unknown', chain === 'unknown'],
    ['verify.certificate_not_valid_then', !validAtSigning],
    ['verify.certificate_revoked', isRevoked(trust, [leaf, ...(issuer ? [issuer] : [])], time)],
  ];
  return {
    digestOk,
    signatureOk,
    chain,
    validAtSigning,
    stamp: stamped.stamp,
    signer: signerOf(certificate, leaf),
    reasons: [...reasons.flatMap(([reason, holds]) => (holds ? [reason] : [])), ...stamped.reasons],
  };
}

/**
 * A CMS has room for what is not signed: further certificates, attributes, other spellings of the
 * same value. Ours has one form, so it is built again from its parts and has to be the same.
 */
function isOurForm(
  cms: Uint8Array,
  signedData: pkijs.SignedData,
  signerInfo: pkijs.SignerInfo,
  certificate: pkijs.Certificate,
  leaf: X509Certificate,
): boolean {
  const authority = signedData.certificates?.[1];
  if (!(authority instanceof pkijs.Certificate) || !signerInfo.signedAttrs) return false;
  const issuer = new X509Certificate(new Uint8Array(authority.toSchema(true).toBER(false)));
  if (!issuer.verify(issuer.publicKey) || !leaf.verify(issuer.publicKey)) return false;
  const { signedAttrs, signature } = signerInfo;
  const stamp = stampIn(signerInfo);
  const parts = {
    certificate,
    authority,
    signedAttrs,
    signature: new Uint8Array(signature.getValue()),
    ...(stamp && { stamp }),
  };
  return Buffer.from(encodeCms(parts)).equals(Buffer.from(cms));
}

function signerCertificate(signedData: pkijs.SignedData, signerInfo: pkijs.SignerInfo): pkijs.Certificate {
  const { sid } = signerInfo;
  for (const certificate of signedData.certificates ?? [])
    if (
      certificate instanceof pkijs.Certificate &&
      sid instanceof pkijs.IssuerAndSerialNumber &&
      certificate.serialNumber.isEqual(sid.serialNumber) &&
      certificate.issuer.isEqual(sid.issuer)
    )
      return certificate;
  throw new Error('the certificate of the signer is missing');
}

function attributeValue(signerInfo: pkijs.SignerInfo, type: string): asn1js.BaseBlock | undefined {
  const found = signerInfo.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? [];
  // Two of a kind, and readers might disagree about which one counts.
  return found.length === 1 ? found[0]?.values[0] : undefined;
}

function octets(signerInfo: pkijs.SignerInfo, type: string): Uint8Array | undefined {
  const value = attributeValue(signerInfo, type);
  return value instanceof asn1js.OctetString ? new Uint8Array(value.getValue()) : undefined;
}

function matches(found: Uint8Array | undefined, expected: Uint8Array): boolean {
  return found?.length === expected.length && timingSafeEqual(found, expected);
}

function verifySignature(signerInfo: pkijs.SignerInfo, leaf: X509Certificate): boolean {
  const { signedAttrs, digestAlgorithm, signature } = signerInfo;
  const strong = leaf.publicKey.asymmetricKeyType === 'ec' && digestAlgorithm.algorithmId === OID.sha256;
  if (!signedAttrs || !strong) return false;
  const toBeSigned = new Uint8Array(signedAttrs.encodedValue);
  toBeSigned[0] = 0x31;
  try {
    return verify('sha256', toBeSigned, leaf.publicKey, new Uint8Array(signature.getValue()));
  } catch {
    return false;
  }
}

/** The attributes that PAdES demands: the content type, and the hash of this very certificate. */
function isPades(signerInfo: pkijs.SignerInfo, certificateDer: Uint8Array): boolean {
  const contentType = attributeValue(signerInfo, OID.contentType);
  const bound = attributeValue(signerInfo, OID.signingCertificateV2);
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.getValue() !== OID.data) return false;
  let hash: unknown = bound;
  for (let depth = 0; depth < 3; depth++)
    hash = hash instanceof asn1js.Sequence ? hash.valueBlock.value[0] : undefined;
  return (
    hash instanceof asn1js.OctetString && matches(new Uint8Array(hash.getValue()), sha256(certificateDer))
  );
}

function issuerOf(leaf: X509Certificate, authorities: readonly X509Certificate[]) {
  return authorities.find(
    (authority) => authority.ca && leaf.checkIssued(authority) && leaf.verify(authority.publicKey),
  );
}

function chainOf(
  leaf: X509Certificate,
  issuer: X509Certificate | undefined,
  time: Date | null,
): SignatureReport['chain'] {
  if (leaf.ca || !leaf.keyUsage?.some((usage) => SIGNING_USAGES.includes(usage))) return 'invalid';
  if (!issuer) return 'unknown';
  return time && isBetween(time, issuer.validFrom, issuer.validTo) ? 'trusted' : 'invalid';
}

function isBetween(instant: Date, from: string, to: string): boolean {
  return instant >= new Date(from) && instant <= new Date(to);
}

/**
 * Within the validity of the certificate, and of its key, which is far shorter: a stamp that was waited for comes
 * when the key is long gone, so the key is held to the time that the signer claims.
 */
function isValidAt(
  certificate: pkijs.Certificate,
  leaf: X509Certificate,
  { claimed, time }: { claimed: Date | null; time: Date | null },
): boolean {
  if (!claimed || !time) return false;
  if (![claimed, time].every((instant) => isBetween(instant, leaf.validFrom, leaf.validTo))) return false;
  const extension = certificate.extensions?.find((one) => one.extnID === PRIVATE_KEY_USAGE_PERIOD);
  if (!extension) return true;
  const period = asn1js.fromBER(extension.extnValue.getValue()).result;
  if (!(period instanceof asn1js.Sequence)) return false;
  const [from, to] = period.valueBlock.value.map((part) =>
    part instanceof asn1js.Primitive ? generalizedTime(Buffer.from(part.valueBlock.valueHexView)) : '',
  );
  return isBetween(claimed, from ?? '', to ?? '');
}

function generalizedTime(bytes: Buffer): string {
  return bytes.toString('ascii').replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

function signerOf(certificate: pkijs.Certificate, leaf: X509Certificate): SignerReport {
  const email = /(?:^|, )email:([^,\s]+)/.exec(leaf.subjectAltName ?? '')?.[1];
  return {
    name: nameIn(certificate.subject, COMMON_NAME) ?? '',
    personId: nameIn(certificate.subject, SUBJECT.personId) ?? '',
    email: email ?? null,
    organisation: nameIn(certificate.subject, ORGANISATION),
    proof: nameIn(certificate.subject, SUBJECT.proof),
    serialNumber: leaf.serialNumber.toLowerCase(),
    issuer: nameIn(certificate.issuer, COMMON_NAME) ?? '',
  };
}

function nameIn(name: pkijs.RelativeDistinguishedNames, type: string): string | null {
  const found = name.typesAndValues.find((entry) => entry.type === type);
  return found ? found.value.valueBlock.value : null;
}
