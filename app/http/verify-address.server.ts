import type { RouterContextProvider } from 'react-router';
import { requestContext } from './contexts.server';

/**
 * Where anybody can have a document of ours checked; null where people reach us on this machine only, at an
 * address that says nothing to whoever reads it in a document.
 */
export function verifyAddress({ context }: { context: Readonly<RouterContextProvider> }): string | null {
  const { origin, secure } = context.get(requestContext);
  return secure ? `${origin}/tjek` : null;
}
