import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Assertion, NewPasskey, RelyingParty } from 'app/domain/accounts/factors/passkey.schema';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** A device with one passkey, as WebAuthn describes it: what it signs can be made wrong in every way that matters. */
export function createAuthenticator() {
  const id = randomBytes(32);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let counter = 0;
  return {
    id: id.toString('base64url'),
    /** Makes it count from here: as a copy of the device does that was made earlier. */
    countFrom(uses: number) {
      counter = uses;
    },
    register(challenge: string, party: RelyingParty, flags = PRESENT | VERIFIED): NewPasskey {
      const keyId = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id]);
      const data = Buffer.concat([header(party, flags | WITH_KEY, counter), keyId, coseOf(publicKey)]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(data),
      ]);
      return {
        ...this.envelope(),
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, party),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    assert(challenge: string, party: RelyingParty, flags = PRESENT | VERIFIED): Assertion {
      counter += 1;
      const data = header(party, flags, counter);
      const said = clientData('webauthn.get', challenge, party);
      const signed = Buffer.concat([data, sha256(Buffer.from(said, 'base64url'))]);
      return {
        ...this.envelope(),
        response: {
          clientDataJSON: said,
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      };
    },
    envelope() {
      const encoded = id.toString('base64url');
      return { id: encoded, rawId: encoded, type: 'public-key' as const, clientExtensionResults: {} };
    },
  };
}
export type Authenticator = ReturnType<typeof createAuthenticator>;

/** Somebody held the device, and it did not check who. */
export const UNVERIFIED = PRESENT;

const clientData = (type: string, challenge: string, { origin }: RelyingParty) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');

function header(party: RelyingParty, flags: number, counter: number): Buffer {
  const uses = Buffer.alloc(4);
  uses.writeUInt32BE(counter);
  return Buffer.concat([sha256(party.id), Buffer.from([flags]), uses]);
}

/** The public key as COSE: a map of key type EC2, algorithm ES256, curve P-256, x and y. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
}

// CBOR: short texts have their length in the first byte, byte strings of up to 255 in the second.
const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x58, value.length]), value]);
