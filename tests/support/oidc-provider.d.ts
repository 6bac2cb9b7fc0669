/** The part of oidc-provider that the tests use; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };
  type OidcContext = {
    oidc: {
      session: { accountId: string };
      client: { clientId: string };
      provider: { Grant: new (owner: { clientId: string; accountId: string }) => Grant };
    };
  };
  type Account = { accountId: string; claims(): Promise<Record<string, unknown>> };

  export default class Provider {
    constructor(
      issuer: string,
      configuration: Record<string, unknown> & {
        findAccount(context: unknown, subject: string): Promise<Account>;
        loadExistingGrant(context: OidcContext): Promise<Grant>;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string; amr?: string[] } } | { error: string; error_description: string },
    ): Promise<void>;
  }
}
