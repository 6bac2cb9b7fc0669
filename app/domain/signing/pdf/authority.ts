import { webcrypto } from 'node:crypto';
import * as pkijs from 'pkijs';
import { fromPem, KEY_ALGORITHM, newSerialNumber, toPem, x509 } from './x509';

/** The organisation's own certificate authority. Whoever holds the key can sign as anybody in it. */
export interface Authority {
  certificatePem: string;
  /** PKCS#8, not encrypted: encrypt it before it is stored. */
  privateKeyPem: string;
}

const YEAR = 365.25 * 24 * 3600 * 1000;
const AUTHORITY_YEARS = 20;
const MINUTE = 60 * 1000;

/** Makes the authority of an organisation, valid for 20 years from `now`. */
export async function createAuthority(of: { organisation: string; now: Date }): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: [
      { CN: [`${of.organisation}, underskrifter ${of.now.getUTCFullYear()}`] },
      { O: [of.organisation] },
      { C: ['DK'] },
    ],
    notBefore: new Date(of.now.getTime() - 5 * MINUTE),
    notAfter: new Date(of.now.getTime() + AUTHORITY_YEARS * YEAR),
    signingAlgorithm: KEY_ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return {
    certificatePem: toPem(certificate.rawData, 'CERTIFICATE'),
    privateKeyPem: toPem(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
  };
}

/** A key that signs once. */
export interface OneShotSigner {
  /** The person's name as it stands in the certificate. */
  name: string;
  certificatePem: string;
  authorityPem: string;
  /** Of the certificate, in hex. */
  serialNumber: string;
  /**
   * ECDSA with SHA-256 over the bytes, DER-encoded. The key is gone afterwards.
   * @throws Error the second time
   */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface CertificateRequest {
  /** Stable; the serialNumber in the subject. */
  personId: string;
  name: string;
  email: string;
  organisation: string;
  now: Date;
  /** How the person proved who they are, as a phrase for people: "adgangskode". */
  proof: string;
}

/**
 * How long the key may be used, RFC 3280 4.2.1.4. The certificate itself stays valid as long as its
 * authority: the key no longer exists, and readers that know no signing time check against today.
 */
const KEY_USAGE = { before: 5 * MINUTE, after: 10 * MINUTE };
export const PRIVATE_KEY_USAGE_PERIOD = '2.5.29.16';

/** Where the subject says who the person is and how they proved it: serialNumber and description (X.520). */
export const SUBJECT = { personId: '2.5.4.5', proof: '2.5.4.13' } as const;

const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const ADOBE_DOCUMENT_SIGNING = '1.2.840.113583.1.1.5';
// Without it pdfsig (NSS) refuses the certificate.
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';

/** Makes a fresh key, has the authority certify it for one person, and hands out its one signature. */
export async function issueOneShotCertificate(
  authority: Authority,
  request: CertificateRequest,
): Promise<OneShotSigner> {
  const issuer = new x509.X509Certificate(fromPem(authority.certificatePem));
  const issuerKey = await webcrypto.subtle.importKey(
    'pkcs8',
    fromPem(authority.privateKeyPem),
    KEY_ALGORITHM,
    false,
    ['sign'],
  );
  const keys = await webcrypto.subtle.generateKey(KEY_ALGORITHM, false, ['sign', 'verify']);
  const from = new Date(Math.max(request.now.getTime() - KEY_USAGE.before, issuer.notBefore.getTime()));
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: [
      { CN: [request.name] },
      { [SUBJECT.personId]: [request.personId] },
      { [SUBJECT.proof]: [request.proof] },
      { O: [request.organisation] },
      { C: ['DK'] },
    ],
    issuer: issuer.subjectName,
    notBefore: from,
    notAfter: issuer.notAfter,
    signingAlgorithm: KEY_ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: issuerKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      new x509.ExtendedKeyUsageExtension([DOCUMENT_SIGNING, EMAIL_PROTECTION, ADOBE_DOCUMENT_SIGNING]),
      new x509.Extension(
        PRIVATE_KEY_USAGE_PERIOD,
        false,
        usagePeriod(from, new Date(request.now.getTime() + KEY_USAGE.after)),
      ),
      new x509.SubjectAlternativeNameExtension([{ type: 'email', value: request.email }]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  let key: webcrypto.CryptoKey | null = keys.privateKey;
  return {
    name: request.name,
    certificatePem: toPem(certificate.rawData, 'CERTIFICATE'),
    authorityPem: authority.certificatePem,
    serialNumber: certificate.serialNumber,
    async sign(bytes) {
      if (!key) throw new Error('this key has made its one signature');
      const once = key;
      key = null;
      const signature = await webcrypto.subtle.sign(KEY_ALGORITHM, once, new Uint8Array(bytes));
      return new Uint8Array(pkijs.createCMSECDSASignature(signature));
    },
  };
}

/** DER: SEQUENCE { [0] notBefore, [1] notAfter }, both GeneralizedTime. */
function usagePeriod(from: Date, to: Date): Uint8Array<ArrayBuffer> {
  const time = (instant: Date) =>
    Buffer.from(`${instant.toISOString().replace(/[-:T]|\..*/g, '')}Z`, 'ascii');
  const field = (tag: number, value: Buffer) => [tag, value.length, ...value];
  const content = [...field(0x80, time(from)), ...field(0x81, time(to))];
  return new Uint8Array([0x30, content.length, ...content]);
}
