import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { OID } from '../cms';
import { der, elementsIn, objectIdentifier, TAG } from './der';

const STAMP = {
  info: '1.2.840.113549.1.9.16.1.4',
  rsa: '1.2.840.113549.1.1.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;
const NULL = new Uint8Array([5, 0]);

/** The digests that a stamp may be signed with, and ECDSA over each. */
const DIGESTS: Record<string, { name: string; ecdsa: string }> = {
  [OID.sha256]: { name: 'sha256', ecdsa: OID.ecdsaWithSha256 },
  [STAMP.sha384]: { name: 'sha384', ecdsa: '1.2.840.10045.4.3.3' },
  [STAMP.sha512]: { name: 'sha512', ecdsa: '1.2.840.10045.4.3.4' },
};

/** What a timestamp authority has signed, read and not yet believed. */
export interface Token {
  info: pkijs.TSTInfo;
  /** The signed content, a TSTInfo in DER. */
  content: Uint8Array;
  /** Name of the digest for node:crypto. */
  digest: string;
  /** As they are signed, as a SET. */
  signedAttrs: Uint8Array<ArrayBuffer>;
  attributes: pkijs.Attribute[];
  signature: Uint8Array;
  /** The authority's certificate first, each by the next one's key; what else came along is left out. */
  chain: [X509Certificate, ...X509Certificate[]];
}

/**
 * Reads a TimeStampToken (RFC 3161, 2.4.2): signed data with one signer.
 * @throws Error, or whatever pkijs throws, where it is not one
 */
export function readToken(bytes: Uint8Array): Token {
  const [outer, ...behind] = elementsIn(bytes);
  if (!outer || behind.length > 0) throw new Error('not one token');
  const info = pkijs.ContentInfo.fromBER(new Uint8Array(bytes));
  if (info.contentType !== OID.signedData) throw new Error('not signed data');
  const signedData = new pkijs.SignedData({ schema: info.content });
  const { eContentType, eContent } = signedData.encapContentInfo;
  const [signer, ...others] = signedData.signerInfos;
  if (eContentType !== STAMP.info || !eContent || !signer?.signedAttrs || others.length > 0)
    throw new Error('not a timestamp');
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  if (!digest) throw new Error('a digest that is not believed');
  const content = new Uint8Array(eContent.getValue());
  const signedAttrs = new Uint8Array(signer.signedAttrs.encodedValue);
  signedAttrs[0] = TAG.set;
  return {
    info: pkijs.TSTInfo.fromBER(content),
    content,
    digest: digest.name,
    signedAttrs,
    attributes: signer.signedAttrs.attributes,
    signature: new Uint8Array(signer.signature.getValue()),
    chain: chainOf(signedData, signer),
  };
}

function chainOf(signedData: pkijs.SignedData, { sid }: pkijs.SignerInfo): Token['chain'] {
  const given = (signedData.certificates ?? []).flatMap((one) =>
    one instanceof pkijs.Certificate ? [one] : [],
  );
  const own = given.find(
    (one) =>
      sid instanceof pkijs.IssuerAndSerialNumber &&
      one.serialNumber.isEqual(sid.serialNumber) &&
      one.issuer.isEqual(sid.issuer),
  );
  if (!own) throw new Error('the certificate of the authority is missing');
  const others = given.filter((one) => one !== own).map(nodeCertificate);
  const chain: Token['chain'] = [nodeCertificate(own)];
  for (let last = chain[0]; ; ) {
    const issuer = others.find((one) => !chain.includes(one) && isIssuedBy(last, one));
    if (!issuer) return chain;
    chain.push(issuer);
    last = issuer;
  }
}

export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function nodeCertificate(certificate: pkijs.Certificate): X509Certificate {
  return new X509Certificate(new Uint8Array(certificate.toSchema(true).toBER(false)));
}

/**
 * The one form that stamps are kept in: what the authority signed, and the certificates it takes to check that. All
 * else in a token is signed by nobody, so it is left out, and a verifier can build the token again and compare.
 */
export function encodeToken(token: Token): Uint8Array {
  const { digest, signature } = algorithmsOf(token);
  const [leaf] = token.chain;
  const signerInfo = der(
    TAG.sequence,
    integer(1),
    der(TAG.sequence, ...issuerAndSerial(leaf)),
    digest,
    retagged(token.signedAttrs, TAG.context0),
    signature,
    der(TAG.octets, token.signature),
  );
  const signedData = der(
    TAG.sequence,
    integer(3),
    der(TAG.set, digest),
    der(TAG.sequence, objectIdentifier(STAMP.info), der(TAG.context0, der(TAG.octets, token.content))),
    der(TAG.context0, ...token.chain.map(({ raw }) => new Uint8Array(raw))),
    der(TAG.set, signerInfo),
  );
  return der(TAG.sequence, objectIdentifier(OID.signedData), der(TAG.context0, signedData));
}

/** How the algorithms are written: as the authority has signed them (RFC 6211), or else in the usual way. */
function algorithmsOf({ attributes, digest, chain: [leaf] }: Token) {
  const written = attributes.find(({ type }) => type === OID.algorithmProtection)?.values[0];
  if (written instanceof asn1js.Sequence) {
    const [signed] = elementsIn(new Uint8Array(written.toBER(false)));
    const [first, second] = elementsIn(signed?.content ?? new Uint8Array());
    if (!first || !second) throw new Error('algorithms that nobody can read');
    return { digest: first.bytes, signature: retagged(second.bytes, TAG.sequence) };
  }
  const [oid = '', { ecdsa = '' } = {}] =
    Object.entries(DIGESTS).find(([, { name }]) => name === digest) ?? [];
  const elliptic = leaf.publicKey.asymmetricKeyType === 'ec';
  return {
    digest: der(TAG.sequence, objectIdentifier(oid)),
    signature: elliptic
      ? der(TAG.sequence, objectIdentifier(ecdsa))
      : der(TAG.sequence, objectIdentifier(STAMP.rsa), NULL),
  };
}

function issuerAndSerial(certificate: X509Certificate): [Uint8Array, Uint8Array] {
  const [whole] = elementsIn(new Uint8Array(certificate.raw));
  const [signed] = elementsIn(whole?.content ?? new Uint8Array());
  // Version [0], serial number, algorithm, issuer (RFC 5280, 4.1).
  const [serial, , issuer] = elementsIn(signed?.content ?? new Uint8Array()).filter(
    ({ tag }) => tag !== TAG.context0,
  );
  if (!serial || !issuer) throw new Error('not a certificate');
  return [issuer.bytes, serial.bytes];
}

function retagged(bytes: Uint8Array, tag: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[0] = tag;
  return copy;
}

const integer = (value: number): Uint8Array => der(TAG.integer, new Uint8Array([value]));
