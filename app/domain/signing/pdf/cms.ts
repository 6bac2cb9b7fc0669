import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { OneShotSigner } from './authority';
import { fromPem } from './x509';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  algorithmProtection: '1.2.840.113549.1.9.52',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

export function sha256(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/**
 * The detached CMS of a PAdES B-B signature (ETSI EN 319 142-1): content type, message digest and
 * signing certificate are signed; the claimed time is not here but in the PDF's /M.
 * @param digest SHA-256 of the signed bytes
 */
export async function buildCms(digest: Uint8Array<ArrayBuffer>, signer: OneShotSigner): Promise<Uint8Array> {
  const certificateDer = fromPem(signer.certificatePem);
  const certificate = pkijs.Certificate.fromBER(certificateDer);
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: inDerOrder([
      attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
      attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: digest })),
      attribute(OID.signingCertificateV2, signingCertificate(certificateDer)),
      attribute(OID.algorithmProtection, algorithmProtection()),
    ]),
  });
  const toBeSigned = derOf(signedAttrs);
  toBeSigned[0] = 0x31; // what is signed is the SET, not the [0] it is stored as (RFC 5652, 5.4)
  const signature = await signer.sign(toBeSigned);
  const authority = pkijs.Certificate.fromBER(fromPem(signer.authorityPem));
  return encodeCms({ certificate, authority, signedAttrs, signature });
}

export interface CmsParts {
  /** Of the signer. */
  certificate: pkijs.Certificate;
  /** Who issued it. */
  authority: pkijs.Certificate;
  signedAttrs: pkijs.SignedAndUnsignedAttributes;
  signature: Uint8Array;
  /** A TimeStampToken of the signature, in DER; absent where it has none (B-B). */
  stamp?: Uint8Array;
}

/** The one form that our signatures have; a verifier can build it again and compare. */
export function encodeCms({ certificate, authority, signedAttrs, signature, stamp }: CmsParts): Uint8Array {
  const { issuer, serialNumber } = certificate;
  const signedData = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate, authority],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
        digestAlgorithm: digestAlgorithm(),
        signedAttrs,
        signatureAlgorithm: signatureAlgorithm(),
        signature: new asn1js.OctetString({ valueHex: new Uint8Array(signature) }),
        ...(stamp && { unsignedAttrs: stampAttribute(stamp) }),
      }),
    ],
  });
  return derOf(new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) }));
}

function stampAttribute(stamp: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const { result } = asn1js.fromBER(new Uint8Array(stamp));
  return new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [attribute(OID.timeStampToken, result)],
  });
}

/** A DER SET is sorted; NSS, behind pdfsig, encodes it anew and would otherwise get other bytes. */
function inDerOrder(attributes: pkijs.Attribute[]): pkijs.Attribute[] {
  return attributes.sort((a, b) => Buffer.compare(derOf(a), derOf(b)));
}

function derOf(value: { toSchema(): asn1js.BaseBlock }): Uint8Array {
  return new Uint8Array(value.toSchema().toBER(false));
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

function digestAlgorithm(): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 });
}

function signatureAlgorithm(): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
}

/** Binds the signature to this certificate, so that it cannot be swapped for another (RFC 5035). */
function signingCertificate(certificateDer: Uint8Array): asn1js.Sequence {
  const hash = new asn1js.OctetString({ valueHex: sha256(certificateDer) });
  const certificateId = new asn1js.Sequence({ value: [hash] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certificateId] })] });
}

/** Binds the algorithms, so that they cannot be swapped for weaker ones (RFC 6211). */
function algorithmProtection(): asn1js.Sequence {
  const signature = signatureAlgorithm().toSchema();
  signature.idBlock.tagClass = 3;
  signature.idBlock.tagNumber = 1;
  return new asn1js.Sequence({ value: [digestAlgorithm().toSchema(), signature] });
}
