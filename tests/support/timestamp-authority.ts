import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A timestamp authority as openssl is one: its own certificate authority, its own key, and its answers. */
export interface TimestampAuthority {
  /** PEM of who issued the authority's certificate. */
  caPem: string;
  /** The answer to a TimeStampReq, in DER, as `openssl ts -reply` gives it. */
  reply(request: Uint8Array): Uint8Array<ArrayBuffer>;
  remove(): void;
}

interface Kind {
  name?: string;
  /** What its certificate is for, as openssl writes it. */
  usage?: string;
  key?: 'ec' | 'rsa';
  /** Whether the whole chain travels with the stamp. */
  chain?: boolean;
}

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const RSA = ['-newkey', 'rsa:2048'];

/** Made with openssl in a folder of its own; `remove` it afterwards. */
export function makeTimestampAuthority(kind: Kind = {}): TimestampAuthority {
  const { name = 'Tidsstempler ApS', usage = 'critical,timeStamping', key = 'ec', chain = false } = kind;
  const folder = mkdtempSync(join(tmpdir(), 'timestamps-'));
  const at = (file: string) => join(folder, file);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const files = (own: string) => ['-keyout', `${own}.key`, '-out', `${own}.pem`];
  writeFileSync(at('empty.cnf'), '[req]\ndistinguished_name = none\n[none]\n');
  const make = (...args: string[]) =>
    openssl('req', '-x509', '-config', 'empty.cnf', '-nodes', '-days', '30', ...args);
  make(
    ...[...EC, ...files('ca'), '-subj', `/CN=${name} rod`],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'],
  );
  make(
    ...[...(key === 'ec' ? EC : RSA), ...files('tsa'), '-subj', `/O=${name}/CN=${name} 1`],
    ...['-CA', 'ca.pem', '-CAkey', 'ca.key', '-addext', 'basicConstraints=CA:FALSE'],
    ...['-addext', 'keyUsage=critical,digitalSignature', '-addext', `extendedKeyUsage=${usage}`],
  );
  writeFileSync(at('serial'), '01\n');
  writeFileSync(
    at('ts.cnf'),
    `[tsa]
default_tsa = own
[own]
serial = ${at('serial')}
signer_cert = ${at('tsa.pem')}
signer_key = ${at('tsa.key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
${chain ? `certs = ${at('ca.pem')}` : ''}
`,
  );
  return {
    caPem: readFileSync(at('ca.pem'), 'utf8'),
    reply(request) {
      writeFileSync(at('request.tsq'), request);
      openssl('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'request.tsq', '-out', 'reply.tsr');
      return new Uint8Array(readFileSync(at('reply.tsr')));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What is behind the address: an answer to what was asked, or another way of behaving. */
export type Behaviour = (request: Uint8Array, ...server: Parameters<RequestListener>) => void;

/** Answers as the authority does. */
export const answeringAs =
  (authority: TimestampAuthority): Behaviour =>
  (request, _incoming, response) => {
    response.setHeader('Content-Type', 'application/timestamp-reply');
    response.end(authority.reply(request));
  };

/** An address on this machine that behaves as it is told, and can be told otherwise. */
export async function serveTimestamps(behaviour: Behaviour) {
  let current = behaviour;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => current(Buffer.concat(chunks), request, response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/`),
    behave(next: Behaviour) {
      current = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
