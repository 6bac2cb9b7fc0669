import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { OneShotSigner } from './authority';
import { der, type Element, elementsIn, objectIdentifier, TAG } from './stamp/der';
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
 * Written out as DER, as `encodeCms` would write it: that library takes longer than all else that signs.
 * @param digest SHA-256 of the signed bytes
 */
export async function buildCms(digest: Uint8Array<ArrayBuffer>, signer: OneShotSigner): Promise<Uint8Array> {
  const certificate = fromPem(signer.certificatePem);
  const attributes = [
    derAttribute(OID.contentType, objectIdentifier(OID.data)),
    derAttribute(OID.messageDigest, der(TAG.octets, digest)),
    // Binds the signature to this certificate, so that it cannot be swapped for another (RFC 5035).
    derAttribute(
      OID.signingCertificateV2,
      sequence(sequence(sequence(der(TAG.octets, sha256(certificate))))),
    ),
    // Binds the algorithms, so that they cannot be swapped for weaker ones (RFC 6211).
    derAttribute(OID.algorithmProtection, sequence(SHA256, der(0xa1, objectIdentifier(OID.ecdsaWithSha256)))),
  ];
  // A DER SET is sorted; NSS, behind pdfsig, encodes it anew and would otherwise get other bytes.
  attributes.sort(Buffer.compare);
  // What is signed is the SET, not the [0] it is stored as (RFC 5652, 5.4).
  const signature = await signer.sign(der(TAG.set, ...attributes));
  const { issuer, serialNumber } = issuedBy(certificate);
  const signerInfo = sequence(
    VERSION_1,
    sequence(issuer, serialNumber),
    SHA256,
    der(TAG.context0, ...attributes),
    sequence(objectIdentifier(OID.ecdsaWithSha256)),
    der(TAG.octets, signature),
  );
  const signedData = sequence(
    VERSION_1,
    der(TAG.set, SHA256),
    sequence(objectIdentifier(OID.data)),
    der(TAG.context0, certificate, fromPem(signer.authorityPem)),
    der(TAG.set, signerInfo),
  );
  return sequence(objectIdentifier(OID.signedData), der(TAG.context0, signedData));
}

const VERSION_1 = der(TAG.integer, Uint8Array.of(1));
const SHA256 = sequence(objectIdentifier(OID.sha256));

function derAttribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(type), der(TAG.set, value));
}

function sequence(...parts: Uint8Array[]): Uint8Array {
  return der(TAG.sequence, ...parts);
}

function issuedBy(certificate: Uint8Array): { issuer: Uint8Array; serialNumber: Uint8Array } {
  const inside = (element: Element | undefined) => elementsIn(element?.content ?? new Uint8Array());
  const [, serialNumber, , issuer] = inside(inside(elementsIn(certificate)[0])[0]);
  if (!serialNumber || !issuer) throw new Error('the certificate cannot be read');
  return { issuer: issuer.bytes, serialNumber: serialNumber.bytes };
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
