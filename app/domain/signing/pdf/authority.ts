import {
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  webcrypto,
  X509Certificate,
} from 'node:crypto';
import { certify } from './one-shot-certificate';
import { KEY_ALGORITHM, newSerialNumber, toPem, x509 } from './x509';

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
export const SUBJECT = {
  name: '2.5.4.3',
  personId: '2.5.4.5',
  proof: '2.5.4.13',
  organisation: '2.5.4.10',
  country: '2.5.4.6',
} as const;

const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const ADOBE_DOCUMENT_SIGNING = '1.2.840.113583.1.1.5';
// Without it pdfsig (NSS) refuses the certificate.
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';

/** Makes a fresh key, has the authority certify it for one person, and hands out its one signature. */
export async function issueOneShotCertificate(
  authority: Authority,
  request: CertificateRequest,
): Promise<OneShotSigner> {
  const { validFrom } = new X509Certificate(authority.certificatePem);
  const keys = generateKeyPairSync('ec', { namedCurve: KEY_ALGORITHM.namedCurve });
  const serialNumber = newSerialNumber();
  const from = new Date(Math.max(request.now.getTime() - KEY_USAGE.before, Date.parse(validFrom)));
  const certificate = certify(
    { certificatePem: authority.certificatePem, key: createPrivateKey(authority.privateKeyPem) },
    keys.publicKey,
    {
      serialNumber,
      subject: [
        [SUBJECT.name, request.name],
        [SUBJECT.personId, request.personId],
        [SUBJECT.proof, request.proof],
        [SUBJECT.organisation, request.organisation],
        [SUBJECT.country, 'DK'],
      ],
      email: request.email,
      notBefore: from,
      keyUsage: { from, to: new Date(request.now.getTime() + KEY_USAGE.after) },
      keyPurposes: [DOCUMENT_SIGNING, EMAIL_PROTECTION, ADOBE_DOCUMENT_SIGNING],
    },
  );
  let key: KeyObject | null = keys.privateKey;
  return {
    name: request.name,
    certificatePem: toPem(certificate.buffer, 'CERTIFICATE'),
    authorityPem: authority.certificatePem,
    serialNumber,
    async sign(bytes) {
      if (!key) throw new Error('this key has made its one signature');
      const once = key;
      key = null;
      return new Uint8Array(sign('sha256', bytes, once));
    },
  };
}
