import type { Logger } from 'pino';
import { z } from 'zod';
import type { SystemContext } from '../../domain/context';
import { agreementWaits } from '../../domain/conversations/agreements/follow-up-mails.server';
import {
  type ClaimedMail,
  claimMail,
  recordDropped,
  recordFailure,
  recordSent,
} from '../../domain/notifications/deliver.server';
import { readMail } from '../../domain/notifications/read-mail.server';
import { composeMail } from './compose-mail';
import type { MailSettings } from './mail-settings';
import { faultOf, type Post } from './post';

export type Sending = {
  db: SystemContext['db'];
  clock: () => Date;
  log: Pick<Logger, 'info' | 'warn'>;
  settings: MailSettings;
  post: Post;
  /** Set when the server is to stop: the mail on its way is the last. */
  stopping: AbortSignal;
};

const AddressSchema = z.email();

/**
 * Sends the mails that are due, one after the other. A mail is claimed and its outcome recorded in short
 * transactions; the mail server is talked to in between, with nothing locked. The round ends where the
 * server cannot be reached, as the rest would fare no better.
 */
export async function sendDueMails(sending: Sending): Promise<void> {
  const { db, clock, stopping } = sending;
  while (!stopping.aborted) {
    const mail = claimMail({ db, now: clock() });
    if (!mail) return;
    if (!(await attempt(sending, mail))) return;
  }
}

/** Whether the next mail is worth trying now. */
async function attempt({ db, clock, log, settings, post }: Sending, mail: ClaimedMail): Promise<boolean> {
  const about = { mail: mail.id, kind: mail.kind, person: mail.personId, conversation: mail.conversationId };
  const { facts, drop } = readMail({ db, now: clock() }, mail, agreementWaits);
  const reason = AddressSchema.safeParse(facts.recipient.email).success ? drop : 'bad-address';
  if (reason) {
    recordDropped({ db, now: clock() }, mail, reason);
    log.info({ ...about, reason }, 'mail dropped');
    return true;
  }
  try {
    await post.send({ ...composeMail(facts, settings), id: mail.id });
  } catch (error) {
    const fault = faultOf(error);
    const { nextAttemptAt } = recordFailure({ db, now: clock() }, mail, fault);
    log.warn({ ...about, code: fault.code, attempts: mail.attempts, nextAttemptAt }, 'mail not sent');
    return !fault.everybody;
  }
  recordSent({ db, now: clock() }, mail);
  log.info(about, 'mail sent');
  return true;
}
