import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body as it came: what is not text. */
  bytes: Buffer;
  /** Where a redirect leads; '' for any other answer. */
  location: string;
  /** `name=value` of the first cookie that was set; '' where none was. */
  cookie: string;
};

export type Fields = Record<string, string> | [string, string][];
type Headers = Record<string, string>;

export type Client = {
  get(path: string, headers?: Headers): Promise<Answer>;
  /** Posts a form as a browser without scripts posts it from a page of ours. */
  post(path: string, fields: Fields, headers?: Headers): Promise<Answer>;
  /** Posts a form with one file, as a browser does. */
  upload(path: string, field: string, content: string | Buffer): Promise<Answer>;
  /** Exactly this request, with nothing added but the cookie and the host. */
  send(method: string, path: string, headers?: Headers, body?: string | string[] | Buffer): Promise<Answer>;
};

/** A browser with one cookie (or none) that follows no redirects. */
export function createClient(to: { port: number; origin: string; cookie: string | undefined }): Client {
  const agent = new Agent({ keepAlive: true });
  const host = new URL(to.origin).host;
  const identity: Headers = to.cookie ? { host, cookie: to.cookie } : { host };
  const send: Client['send'] = (method, path, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: to.port, agent, method, path, headers: { ...identity, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const bytes = Buffer.concat(chunks);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: bytes.toString('utf8'),
              bytes,
              location: response.headers.location ?? '',
              cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
            });
          });
        },
      );
      sent.on('error', reject);
      // Several pieces go without a length, one after the other.
      if (Array.isArray(body)) for (const piece of body) sent.write(piece);
      sent.end(Array.isArray(body) ? undefined : body);
    });
  return {
    send,
    get: (path, headers) => send('GET', path, headers),
    post(path, fields, headers) {
      const body = new URLSearchParams(fields).toString();
      const sent = {
        origin: to.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      };
      return send('POST', path, sent, body);
    },
    upload(path, field, content) {
      const boundary = 'x1x2x3x4';
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="fil.csv"\r\n\r\n`;
      const body = Buffer.concat([
        Buffer.from(head),
        Buffer.from(content),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      const sent = {
        origin: to.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': String(body.length),
      };
      return send('POST', path, sent, body);
    },
  };
}

/** The script nonce that this answer's policy names; '' where it names none. */
export function nonceOf({ headers }: Answer): string {
  return /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
}

/** A page as it is but for the nonce, which is another in every answer. */
export function withoutNonce(answer: Answer): string {
  const nonce = nonceOf(answer);
  return nonce ? answer.text.replaceAll(nonce, '') : answer.text;
}
