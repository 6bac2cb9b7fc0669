import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ProviderSettings } from 'app/domain/single-sign-on/single-sign-on-settings.server';
import Provider from 'oidc-provider';

const CLIENT_ID = 'muskat';
const CLIENT_SECRET = 'hemmeligheden-som-kun-muskat-kender';
const SCOPE = 'openid email profile';
/** Of the provider's own, beside those of the standard. */
const CLAIMS = {
  openid: ['sub', 'employee_number', 'acr', 'amr', 'auth_time'],
  email: ['email', 'email_verified'],
  profile: ['preferred_username'],
};

/** The level that everybody logs in at, in the national scale's words. */
export const LEVEL = 'https://data.gov.dk/concept/core/nsis/loa/Substantial';

/** What the provider knows of the people who can log in there, by subject. */
export type Known = Record<string, Record<string, unknown>>;

export type IdentityProvider = {
  issuer: string;
  /** How Muskat is to be set up with it. */
  settings: ProviderSettings;
  /** Changes what it knows, as an administrator there does. */
  know(people: Known): void;
  stop(): Promise<void>;
};

/**
 * A real OpenID provider on this machine, where Muskat is registered with these addresses to come back to. Its login
 * page takes the subject as it is typed; "cancel" says no.
 */
export async function startIdentityProvider(
  people: Known,
  { redirectUris, leaveUris = [] }: { redirectUris: string[]; leaveUris?: string[] },
): Promise<IdentityProvider> {
  let known = people;
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: leaveUris,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: CLAIMS,
    acrValues: [LEVEL],
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 },
    jwks: { keys: [signingKey()] },
    cookies: { keys: ['kun til prøver'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { logoutSource: showLogoutPage } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: async (_context, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...known[subject] }),
    }),
    // Nobody is asked what they let an app of their own employer know.
    async loadExistingGrant({ oidc }) {
      const { accountId } = oidc.session;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/favicon.ico') {
      // A browser asks for one by itself.
      response.writeHead(204).end();
      return;
    }
    if (!request.url?.startsWith('/interaction/')) {
      handle(request, response);
      return;
    }
    if (request.method === 'GET') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(LOGIN_PAGE);
      return;
    }
    const form = new URLSearchParams(await bodyOf(request));
    const result = form.has('cancel')
      ? { error: 'access_denied', error_description: 'the person said no' }
      : { login: { accountId: form.get('subject') ?? '', acr: LEVEL, amr: ['pwd', 'otp'] } };
    await provider.interactionFinished(request, response, result);
  }

  return {
    issuer,
    settings: {
      issuer: new URL(issuer),
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      match: { field: 'email', claim: 'email' },
      name: 'Kommunelogin',
      tenant: null,
    },
    know: (changed) => {
      known = changed;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const LOGIN_PAGE = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Kommunelogin</title></head><body>
<h1>Kommunelogin</h1>
<form method="post">
  <label>Brugernavn <input name="subject"></label>
  <button>Log ind</button> <button name="cancel" value="1">Annuller</button>
</form></body></html>`;

/** Asks whether they mean it, as no token came with them. */
function showLogoutPage(context: { body: string }, form: string): void {
  context.body = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Kommunelogin</title></head><body>
<h1>Log ud?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Log ud af Kommunelogin</button>
</body></html>`;
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'prøve' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
