import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from 'openid-client';
import { Refusal } from '../errors';
import type { ProviderSettings } from './single-sign-on-settings.server';

/** What an ID token may be signed with: public keys alone, so that nobody who knows our secret can make one. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const TIMEOUT_SECONDS = 10;
/** How long what the provider has said of itself is taken for true. */
const FRESH = 60 * 60_000;

/** The organisation's own login, as it is reached; one for each running server. */
export type Provider = {
  readonly settings: ProviderSettings;
  /** What the provider says of itself, asked for when it is first needed. Refuses with `single_sign_on.unavailable`. */
  configuration(): Promise<Configuration>;
};

export function createProvider(settings: ProviderSettings): Provider {
  let known: { until: number; configuration: Promise<Configuration> } | null = null;
  return {
    settings,
    async configuration() {
      // By the machine's clock, as its tokens are; a failure is not remembered.
      const now = Date.now();
      if (!known || known.until <= now) known = { until: now + FRESH, configuration: discover(settings) };
      const asked = known;
      try {
        return await asked.configuration;
      } catch (error) {
        if (known === asked) known = null;
        throw unavailable(settings, error);
      }
    },
  };
}

async function discover(settings: ProviderSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  // The settings allow http for this machine alone.
  const insecure = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  const found = await discovery(issuer, clientId, undefined, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute: insecure,
  });
  const metadata = narrowed(found.serverMetadata(), issuer);
  const methods = metadata.token_endpoint_auth_methods_supported ?? [];
  const authenticate = methods.includes('client_secret_post') ? ClientSecretPost : ClientSecretBasic;
  const configuration = new Configuration(metadata, clientId, undefined, authenticate(clientSecret));
  configuration.timeout = TIMEOUT_SECONDS;
  for (const allow of insecure) allow(configuration);
  // The signature is checked as well, not only that the token came from the right address.
  enableNonRepudiationChecks(configuration);
  return configuration;
}

/** The provider as it describes itself, held to the issuer that the operator named and to what may sign. */
function narrowed(metadata: ServerMetadata, issuer: URL): ServerMetadata {
  // The library lets some issuers answer for others.
  if (new URL(metadata.issuer).href !== issuer.href) throw new Error('the provider is another issuer');
  const { id_token_signing_alg_values_supported: offered = ['RS256'] } = metadata;
  const algorithms = offered.filter((algorithm) => ALGORITHMS.includes(algorithm));
  if (algorithms.length === 0) throw new Error('the provider signs with nothing that is accepted');
  return { ...metadata, id_token_signing_alg_values_supported: algorithms };
}

/** The refusal where the provider does not answer, or not as it should; the cause is for the server's log. */
export function unavailable({ name }: ProviderSettings, cause: unknown): Refusal {
  return Object.assign(new Refusal('unavailable', 'single_sign_on.unavailable', { name }), { cause });
}
