import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { SystemContext } from '../../domain/context';
import { agreementWaits } from '../../domain/conversations/agreements/follow-up-mails.server';
import {
  type ClaimedMail,
  claimMails,
  recordDropped,
  recordFailure,
  recordSent,
} from '../../domain/notifications/deliver.server';
import { type MailFacts, readMail } from '../../domain/notifications/read-mail.server';
import { composeDigest, composeMail } from './compose-mail';
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
 * Sends the mails that are due, one after the other; what waits for the same person goes in one. Mails are
 * claimed and their outcome recorded in short transactions; the mail server is talked to in between, with
 * nothing locked. The round ends where the server cannot be reached, as the rest would fare no better.
 */
export async function sendDueMails(sending: Sending): Promise<void> {
  const { db, clock, stopping } = sending;
  while (!stopping.aborted) {
    const claimed = claimMails({ db, now: clock() });
    if (claimed.length === 0) return;
    const told = claimed.flatMap((mail) => stillTrue(sending, mail) ?? []);
    const [first, ...others] = told;
    if (first && !(await attempt(sending, [first, ...others]))) return;
  }
}

/** A mail that is sent, and what it says. */
type Told = { mail: ClaimedMail; facts: MailFacts };

const namesOf = ({ id, kind, personId, conversationId, cycleId }: ClaimedMail) => ({
  mail: id,
  kind,
  person: personId,
  conversation: conversationId,
  round: cycleId,
});

function stillTrue({ db, clock, log }: Sending, mail: ClaimedMail): Told | null {
  const { facts, drop } = readMail({ db, now: clock() }, mail, agreementWaits);
  const reason = AddressSchema.safeParse(facts.recipient.email).success ? drop : 'bad-address';
  if (!reason) return { mail, facts };
  recordDropped({ db, now: clock() }, mail, reason);
  log.info({ ...namesOf(mail), reason }, 'mail dropped');
  return null;
}

/** Whether the next mail is worth trying now. */
async function attempt(
  { db, clock, log, settings, post }: Sending,
  told: [Told, ...Told[]],
): Promise<boolean> {
  const mails = told.map(({ mail }) => mail);
  const [first, ...others] = told;
  const composed =
    others.length === 0
      ? composeMail(first.facts, settings)
      : composeDigest([first.facts, ...others.map(({ facts }) => facts)], settings);
  try {
    await post.send({ ...composed, id: messageId(mails) });
  } catch (error) {
    const fault = faultOf(error);
    const again = recordFailure({ db, now: clock() }, mails, fault);
    for (const [index, mail] of mails.entries()) {
      const outcome = { code: fault.code, attempts: mail.attempts, nextAttemptAt: again[index] };
      log.warn({ ...namesOf(mail), ...outcome }, 'mail not sent');
    }
    return !fault.everybody;
  }
  recordSent({ db, now: clock() }, mails);
  for (const mail of mails) log.info(namesOf(mail), 'mail sent');
  return true;
}

/** The same things told twice, after a crash, are one mail to programs that look at its id. */
function messageId(mails: readonly ClaimedMail[]): string {
  const [only, another] = mails;
  if (only && !another) return only.id;
  const ids = mails.map(({ id }) => id).sort();
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 32);
}
