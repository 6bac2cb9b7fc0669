import type { X509Certificate } from 'node:crypto';

/** What a certificate calls its holder: the common name, or else the whole subject. */
export function commonName({ subject }: X509Certificate): string {
  const name = /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
  // Node writes names with what RFC 2253 escapes.
  return name.replace(/\\(.)/g, '$1');
}
