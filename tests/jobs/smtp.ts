import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail as the server was handed it. */
type Received = { envelope: { from: string; to: string[] }; raw: string };

type Answer = (recipient: string) => { responseCode: number; text: string } | null;

export type TestSmtp = {
  url: string;
  received: Received[];
  /** What it says to the next recipients; null takes the mail. */
  answer(how: Answer): void;
  /** Waits this long before it says that it has taken a mail. */
  slow(milliseconds: number): void;
  close(): Promise<void>;
};

const sayTo = (how: Answer, address: string) => {
  const no = how(address);
  return no && Object.assign(new Error(no.text), { responseCode: no.responseCode });
};

/** A real mail server on a port of its own, which goes away with the test. */
export async function startSmtp({
  user,
  tls = false,
}: {
  user?: { name: string; password: string };
  tls?: boolean;
} = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  let how: Answer = () => null;
  let delay = 0;
  const server = new SMTPServer({
    // Its certificate is one that nobody has vouched for.
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (auth, _session, done) =>
      auth.username === user?.name && auth.password === user?.password
        ? done(null, { user: auth.username })
        : done(new Error(`no such user ${auth.username}`)),
    onRcptTo: ({ address }, _session, done) => done(sayTo(how, address)),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ envelope: envelopeOf(session), raw: Buffer.concat(chunks).toString('utf8') });
        setTimeout(done, delay);
      });
    },
  });
  // A server that is killed while it mails leaves its connection broken off.
  server.on('error', (error) => {
    if (!('code' in error) || (error.code !== 'ECONNRESET' && error.code !== 'EPIPE')) throw error;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  const credentials = user ? `${user.name}:${user.password}@` : '';
  let closed = false;
  const close = () =>
    new Promise<void>((resolve) => {
      if (closed) return resolve();
      closed = true;
      server.close(() => resolve());
    });
  onTestFinished(close);
  return {
    url: `smtp://${credentials}127.0.0.1:${address.port}`,
    received,
    answer: (next) => {
      how = next;
    },
    slow: (milliseconds) => {
      delay = milliseconds;
    },
    close,
  };
}

function envelopeOf({ envelope }: SMTPServerSession): Received['envelope'] {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
  };
}
