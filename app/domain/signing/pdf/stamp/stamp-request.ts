import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { OID } from '../cms';

/** A question to a timestamp authority, and what its answer has to repeat. */
export interface StampRequest {
  /** DER, as it is posted (RFC 3161, 2.4.1). */
  bytes: Uint8Array<ArrayBuffer>;
  imprint: Uint8Array;
  /** Positive, without leading zeros. */
  nonce: Uint8Array;
}

/**
 * Asks for the time at which something existed, without saying what: only its sum leaves the house.
 * @param imprint SHA-256 of what is to be stamped
 */
export function buildStampRequest(imprint: Uint8Array<ArrayBuffer>): StampRequest {
  const nonce = new Uint8Array(randomBytes(16));
  // Positive, and its first byte not zero: an integer is written one way only.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new asn1js.OctetString({ valueHex: imprint }),
    }),
    nonce: new asn1js.Integer({ valueHex: nonce }),
    // The authority's certificate travels with the stamp: it is checked long after the authority is gone.
    certReq: true,
  });
  return { bytes: new Uint8Array(request.toSchema().toBER(false)), imprint, nonce };
}
