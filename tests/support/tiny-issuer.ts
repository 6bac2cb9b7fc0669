import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ProviderSettings } from 'app/domain/single-sign-on/single-sign-on-settings.server';

const CLIENT_ID = 'muskat';
const CLIENT_SECRET = 'en hemmelighed, der er lang nok til HS256';

export type Token = { header?: object; claims?: object; signedWith?: KeyObject | 'secret' | 'nothing' };

export type TinyIssuer = {
  issuer: string;
  settings: ProviderSettings;
  /** What the next code is exchanged for: a right token, but for what is given. */
  next: Token & { nonce: string };
  /** Said of itself, in place of what is right. */
  metadata: Record<string, unknown>;
  stop(): Promise<void>;
};

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

/** An issuer that gives out any token one wants, right or wrong: no real provider can be made to. */
export async function startTinyIssuer(): Promise<TinyIssuer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', tiny.issuer);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(pages[pathname]?.() ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the issuer has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const tiny: TinyIssuer = {
    issuer,
    settings: {
      issuer: new URL(issuer),
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      match: { field: 'email', claim: 'email' },
      name: 'Kommunelogin',
      tenant: null,
    },
    next: { nonce: '' },
    metadata: {},
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const pages: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
      ...tiny.metadata,
    }),
    '/jwks': () => ({
      keys: [{ ...keys.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k1' }],
    }),
    '/token': () => ({
      access_token: 'adgang',
      token_type: 'Bearer',
      id_token: tokenOf(tiny.next, { issuer, key: keys.privateKey }),
    }),
  };
  return tiny;
}

function tokenOf(
  { header, claims, signedWith, nonce }: TinyIssuer['next'],
  { issuer, key }: { issuer: string; key: KeyObject },
) {
  const content = `${encoded({ alg: 'RS256', kid: 'k1', ...header })}.${encoded({
    iss: issuer,
    aud: CLIENT_ID,
    sub: 'anne',
    email: 'anne@proeveby.example',
    email_verified: true,
    iat: seconds(),
    exp: seconds() + 300,
    auth_time: seconds(),
    nonce,
    ...claims,
  })}`;
  return `${content}.${signatureOf(content, signedWith ?? key)}`;
}

function signatureOf(content: string, signedWith: KeyObject | 'secret' | 'nothing'): string {
  if (signedWith === 'nothing') return '';
  if (signedWith === 'secret') return createHmac('sha256', CLIENT_SECRET).update(content).digest('base64url');
  return createSign('sha256').update(content).sign(signedWith).toString('base64url');
}
