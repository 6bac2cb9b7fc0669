import type { ComposedMail } from './compose-mail';
import type { Post } from './post';

/** A mail as it would have been sent. */
export type KeptMail = ComposedMail & { id: string; at: Date };

/** So many are kept; the oldest go first. */
const MOST = 200;

/**
 * Stands in for a mail server where there is none and people are to see the mails: in the demo. They are kept in
 * memory, the newest first, and go nowhere.
 */
export function keepMails(clock: () => Date): { post: Post; kept: () => readonly KeptMail[] } {
  const mails: KeptMail[] = [];
  return {
    post: {
      async send(mail) {
        mails.unshift({ ...mail, at: clock() });
        mails.length = Math.min(mails.length, MOST);
      },
      close: () => {},
    },
    kept: () => mails,
  };
}
