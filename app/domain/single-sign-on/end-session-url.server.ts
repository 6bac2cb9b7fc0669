import { buildEndSessionUrl } from 'openid-client';
import type { Provider } from './provider.server';

/**
 * Where to send somebody who has logged out here to log out at the provider too; null where it knows no such thing. No
 * ID token goes with them, as none is kept: the provider may ask whether they mean it. Refuses with
 * `single_sign_on.unavailable`.
 */
export async function endSessionUrl(provider: Provider, returnTo: string): Promise<URL | null> {
  const configuration = await provider.configuration();
  if (!configuration.serverMetadata().end_session_endpoint) return null;
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo });
}
