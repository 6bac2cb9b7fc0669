import type { Logger } from 'pino';
import type { SystemContext } from '../domain/context';
import type { StampClient } from '../domain/signing/stamp/stamp-client.server';
import type { MailSettings } from './mail/mail-settings';
import { openPost } from './mail/post';
import { listExportJobs, listJobs } from './registry';
import { startWorker } from './worker';

/** How long a mail on its way may take once the server is asked to stop. */
const SECONDS_TO_FINISH = 5;

type Parts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Logger;
  mail: MailSettings | null;
  /** Who stamps signatures; null or absent where nobody does. */
  stamps?: StampClient | null;
  anchorFile: string;
  /** Where archives lie; of `exportFolder`. */
  exportFolder: string;
  secondsToFinish?: number;
};

export type Jobs = {
  /** Somebody has asked for an archive: they are looking at the page that waits for it. */
  wakeExports(): void;
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
  const post = mail ? openPost(mail) : null;
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
  return {
    wakeExports: () => exporting.wake(),
    async stop() {
      const stopped = Promise.all([worker.stop(), exporting.stop()]);
      // A server that takes its time is cut off: the mail is put off and comes again.
      const cut = setTimeout(() => post?.close(), secondsToFinish * 1000);
      await stopped;
      clearTimeout(cut);
      post?.close();
    },
  };
}
