import { agreementWaits } from 'app/domain/conversations/agreements/follow-up-mails.server';
import { claimMails, recordSent } from 'app/domain/notifications/deliver.server';
import { type MailFacts, readMail } from 'app/domain/notifications/read-mail.server';
import type { DropReason } from 'app/domain/notifications/still-true.rules';
import type { MailSettings } from 'app/jobs/mail/mail-settings';
import type { MailWorld } from './mail-world';

export const SETTINGS: MailSettings = {
  smtpUrl: new URL('smtp://127.0.0.1'),
  from: { name: 'Muskat', address: 'muskat@proeveby.example' },
  publicUrl: 'https://mus.proeveby.example',
};

/** What the mail that is due next is made of; it counts as sent. */
export function nextMail(
  world: Pick<MailWorld, 'db'>,
  now: Date,
): { facts: MailFacts; drop: DropReason | null } {
  const [mail] = claimMails({ db: world.db, now }, 1);
  if (!mail) throw new Error('no mail is due');
  const read = readMail({ db: world.db, now }, mail, agreementWaits);
  recordSent({ db: world.db, now }, [mail]);
  return read;
}
