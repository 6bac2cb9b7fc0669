import {
  isAboutRound,
  isPersonal,
  type MailKind,
  type TalkMailKind,
} from 'app/domain/notifications/mail.rules';
import { MAIL_KINDS } from 'db/schema/vocabulary';

/** The mails that are about a conversation. */
export const TALK_KINDS = MAIL_KINDS.filter(
  (kind: MailKind): kind is TalkMailKind => !isPersonal(kind) && !isAboutRound(kind),
);
