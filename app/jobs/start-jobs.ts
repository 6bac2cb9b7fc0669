import type { Logger } from 'pino';
import type { SystemContext } from '../domain/context';
import { type FilingSettings, NO_FILING } from '../domain/filing/filing-settings.server';
import type { StampClient } from '../domain/signing/stamp/stamp-client.server';
import type { MailSettings } from './mail/mail-settings';
import { openPost, type Post } from './mail/post';
import { listExportJobs, listFilingJobs, listJobs, listRoundJobs } from './registry';
import { startWorker } from './worker';

/** How long a mail on its way may take once the server is asked to stop. */
const SECONDS_TO_FINISH = 5;

type Parts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Logger;
  mail: MailSettings | null;
  /** What takes mails in place of a mail server. */
  post?: Post | undefined;
  /** Who stamps signatures; null or absent where nobody does. */
  stamps?: StampClient | null;
  anchorFile: string;
  /** Where archives lie; of `exportFolder`. */
  exportFolder: string;
  /** The case systems that copies go to; none where it is absent. */
  filing?: FilingSettings;
  secondsToFinish?: number;
};

export type Jobs = {
  /** Somebody has asked for an archive: they are looking at the page that waits for it. */
  wakeExports(): void;
  /** The same for what somebody has had filed. */
  wakeFiling(): void;
  /** HR has opened a round, or changed who is in one: those who wait are invited at once. */
  wakeRounds(): void;
  /** Resolves when the database can be closed. */
  stop(): Promise<void>;
};

/** Starts the jobs beside the server. */
export function startJobs(parts: Parts): Jobs {
  const {
    db,
    keys,
    clock,
    log,
    mail,
    stamps = null,
    anchorFile,
    secondsToFinish = SECONDS_TO_FINISH,
  } = parts;
  const post = mail ? (parts.post ?? openPost(mail)) : null;
  const jobs = listJobs({
    ...{ db, keys, clock, log, stamps, anchorFile },
    mail: mail && post && { settings: mail, post },
  });
  const worker = startWorker({ jobs, clock, log });
  const exporting = startWorker({
    jobs: listExportJobs({ db, keys, clock, log, folder: parts.exportFolder }),
    clock,
    log,
  });
  const settings = parts.filing ?? NO_FILING;
  const filing = startWorker({ jobs: listFilingJobs({ db, keys, clock, log, settings }), clock, log });
  const inviting = startWorker({ jobs: listRoundJobs({ db, keys, clock, log }), clock, log });
  return {
    wakeExports: () => exporting.wake(),
    wakeFiling: () => filing.wake(),
    wakeRounds: () => inviting.wake(),
    async stop() {
      const stopped = Promise.all([worker, exporting, filing, inviting].map((one) => one.stop()));
      // A server that takes its time is cut off: the mail is put off and comes again.
      const cut = setTimeout(() => post?.close(), secondsToFinish * 1000);
      await stopped;
      clearTimeout(cut);
      post?.close();
    },
  };
}
