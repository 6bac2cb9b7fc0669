import { createHash, type KeyObject, sign } from 'node:crypto';
import { der, elementsIn, objectIdentifier, TAG } from './stamp/der';
import { fromPem } from './x509';

/** What stands in a certificate besides the authority's name and the end of its time. */
interface CertificateContent {
  /** In hex, of a positive number. */
  serialNumber: string;
  /** In this order: object identifier and value. */
  subject: [type: string, value: string][];
  email: string;
  /** Not before the authority's own time begins. */
  notBefore: Date;
  /** How long the key may be used. */
  keyUsage: { from: Date; to: Date };
  keyPurposes: string[];
}

const ECDSA_WITH_SHA256 = der(TAG.sequence, objectIdentifier('1.2.840.10045.4.3.2'));
const VERSION_3 = der(0xa0, der(TAG.integer, Uint8Array.of(2)));
const BIT_STRING = 0x03;
const UTF8 = 0x0c;
const PRINTABLE = 0x13;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
const TRUE = Uint8Array.of(0x01, 0x01, 0xff);
const COUNTRY = '2.5.4.6';
/** Digital signature and non-repudiation: the first two bits. */
const SIGNING_ONLY = Uint8Array.of(BIT_STRING, 2, 6, 0xc0);

/** What is asked of the authority's certificate, read once from its DER. */
function issuerOf(certificatePem: string) {
  const [certificate] = elementsIn(fromPem(certificatePem));
  const [toBeSigned] = elementsIn(certificate?.content ?? new Uint8Array());
  const [, , , , validity, subject, key] = elementsIn(toBeSigned?.content ?? new Uint8Array());
  const [, notAfter] = elementsIn(validity?.content ?? new Uint8Array());
  if (!subject || !key || !notAfter) throw new Error('the certificate of the authority cannot be read');
  return { name: subject.bytes, notAfter: notAfter.bytes, keyIdentifier: identifierOf(key.bytes) };
}

/** RFC 5280 4.2.1.2, method 1: SHA-1 of the public key, without the frame around it. */
function identifierOf(publicKeyDer: Uint8Array): Uint8Array {
  const [frame] = elementsIn(publicKeyDer);
  const [, bits] = elementsIn(frame?.content ?? new Uint8Array());
  if (!bits) throw new Error('the public key cannot be read');
  return createHash('sha1').update(bits.content.subarray(1)).digest();
}

/**
 * A certificate (RFC 5280) for one signature, in DER, written out instead of with a library: its form
 * never changes, and made so it takes a tenth of the time.
 */
export function certify(
  authority: { certificatePem: string; key: KeyObject },
  publicKey: KeyObject,
  content: CertificateContent,
): Uint8Array<ArrayBuffer> {
  const issuer = issuerOf(authority.certificatePem);
  const publicKeyDer = publicKey.export({ type: 'spki', format: 'der' });
  const toBeSigned = der(
    TAG.sequence,
    VERSION_3,
    der(TAG.integer, Buffer.from(content.serialNumber, 'hex')),
    ECDSA_WITH_SHA256,
    issuer.name,
    der(TAG.sequence, timeOf(content.notBefore), issuer.notAfter),
    der(TAG.sequence, ...content.subject.map(([type, value]) => nameOf(type, value))),
    publicKeyDer,
    der(
      0xa3,
      der(
        TAG.sequence,
        extension('2.5.29.19', der(TAG.sequence), true),
        extension('2.5.29.15', SIGNING_ONLY, true),
        extension('2.5.29.37', der(TAG.sequence, ...content.keyPurposes.map(objectIdentifier))),
        extension('2.5.29.16', usagePeriod(content.keyUsage)),
        extension('2.5.29.17', der(TAG.sequence, der(0x81, Buffer.from(content.email, 'latin1')))),
        extension('2.5.29.14', der(TAG.octets, identifierOf(publicKeyDer))),
        extension('2.5.29.35', der(TAG.sequence, der(0x80, issuer.keyIdentifier))),
      ),
    ),
  );
  const signature = sign('sha256', toBeSigned, authority.key);
  return der(TAG.sequence, toBeSigned, ECDSA_WITH_SHA256, der(BIT_STRING, Uint8Array.of(0), signature));
}

function extension(identifier: string, value: Uint8Array, critical = false): Uint8Array {
  const flag = critical ? [TRUE] : [];
  return der(TAG.sequence, objectIdentifier(identifier), ...flag, der(TAG.octets, value));
}

function nameOf(type: string, value: string): Uint8Array {
  const printable = type === COUNTRY || (type === '2.5.4.5' && /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(value));
  const text = der(printable ? PRINTABLE : UTF8, Buffer.from(value, 'utf8'));
  return der(TAG.set, der(TAG.sequence, objectIdentifier(type), text));
}

/** DER: SEQUENCE { [0] notBefore, [1] notAfter }, both GeneralizedTime (RFC 3280 4.2.1.4). */
function usagePeriod({ from, to }: { from: Date; to: Date }): Uint8Array {
  const time = (instant: Date) => Buffer.from(digits(instant), 'ascii');
  return der(TAG.sequence, der(0x80, time(from)), der(0x81, time(to)));
}

/** Two digits for the year until 2049, as RFC 5280 4.1.2.5 wants it. */
function timeOf(instant: Date): Uint8Array {
  const late = instant.getUTCFullYear() >= 2050;
  return der(late ? GENERALIZED_TIME : UTC_TIME, Buffer.from(digits(instant).slice(late ? 0 : 2), 'ascii'));
}

const digits = (instant: Date) => `${instant.toISOString().replace(/[-:T]|\..*/g, '')}Z`;
