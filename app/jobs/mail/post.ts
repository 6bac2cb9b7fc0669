import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import type { ComposedMail } from './compose-mail';
import type { MailSettings } from './mail-settings';

/** Hands mails to the operator's mail server, over one connection. */
export type Post = {
  /** Resolves once the server has taken the mail; throws what `faultOf` reads. */
  send(mail: ComposedMail & { id: string }): Promise<void>;
  /** Breaks off what is on its way, too: that `send` throws. */
  close(): void;
};

const SECONDS = 1000;

export function openPost({ smtpUrl, from }: MailSettings): Post {
  const transport = createTransport({
    url: smtpUrl.href,
    pool: true,
    maxConnections: 1,
    // Trying again is the queue's business: it remembers what it did.
    maxRequeues: 0,
    // A password is never sent readable; a relay on this machine, or one without a password, may do without.
    requireTLS: smtpUrl.protocol === 'smtp:' && smtpUrl.username !== '' && !isLoopback(smtpUrl.hostname),
    // Together well within the time that a mail is claimed for.
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    dnsTimeout: 20 * SECONDS,
    socketTimeout: 60 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const closing = new AbortController();
  return {
    async send(mail) {
      await transport.sendMail({ ...messageOf(mail, from), signal: closing.signal });
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}

function messageOf(mail: ComposedMail & { id: string }, from: MailSettings['from']): SendMailOptions {
  const { id, to, subject, text, html, calendar } = mail;
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${from.address.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'samtale.ics', content: calendar.content },
    }),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

export type Fault = {
  /** E.g. 'ESOCKET' or 'EENVELOPE-550'; what the server said is not in it, as that has addresses. */
  code: string;
  /** This recipient is refused, and will be again. */
  forGood: boolean;
  /** Not about this mail (no connection, no TLS, no login): the next would meet the same. */
  everybody: boolean;
};

const FaultSchema = z.object({
  code: z
    .string()
    .regex(/^[A-Z_]+$/)
    .catch('UNEXPECTED'),
  /** What the server answered, where it did. */
  responseCode: z.number().optional().catch(undefined),
  permanent: z.boolean().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

/** What went wrong, read from what the mail library threw. */
export function faultOf(error: unknown): Fault {
  const { code, responseCode, permanent, command } = FaultSchema.parse(error instanceof Error ? error : {});
  return {
    code: responseCode === undefined ? code : `${code}-${responseCode}`,
    forGood: command === 'RCPT TO' && permanent === true,
    everybody: code !== 'EENVELOPE' && code !== 'EMESSAGE',
  };
}
