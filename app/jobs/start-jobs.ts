import type { Logger } from 'pino';
import type { SystemContext } from '../domain/context';
import type { MailSettings } from './mail/mail-settings';
import { openPost } from './mail/post';
import { listJobs } from './registry';
import { startWorker } from './worker';

/** How long a mail on its way may take once the server is asked to stop. */
const SECONDS_TO_FINISH = 5;

type Parts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Logger;
  mail: MailSettings | null;
  anchorFile: string;
  secondsToFinish?: number;
};

/** Starts the jobs beside the server. `stop` resolves when the database can be closed. */
export function startJobs(parts: Parts): { stop(): Promise<void> } {
  const { db, keys, clock, log, mail, anchorFile, secondsToFinish = SECONDS_TO_FINISH } = parts;
  const post = mail ? openPost(mail) : null;
  const jobs = listJobs({ db, keys, clock, log, mail: mail && post && { settings: mail, post }, anchorFile });
  const worker = startWorker({ jobs, clock, log });
  return {
    async stop() {
      const stopped = worker.stop();
      // A server that takes its time is cut off: the mail is put off and comes again.
      const cut = setTimeout(() => post?.close(), secondsToFinish * 1000);
      await stopped;
      clearTimeout(cut);
      post?.close();
    },
  };
}
