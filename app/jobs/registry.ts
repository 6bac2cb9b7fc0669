import type { Logger } from 'pino';
import type { SystemContext } from '../domain/context';
import { queueFollowUps } from '../domain/conversations/agreements/queue-follow-ups.server';
import { remindInRounds } from '../domain/cycles/reminders/send-reminders.server';
import { queueEverythingSigned } from '../domain/filing/queue-everything.server';
import { releaseFigures } from '../domain/indicators/release-figures.server';
import { discardWaiting } from '../domain/notifications/deliver.server';
import { discardExpiredImports } from '../domain/people-import/drafts.server';
import type { StampClient } from '../domain/signing/stamp/stamp-client.server';
import { makeUpLastYear } from '../domain/year-report/make-up-year.server';
import { noteAnchor } from './anchor/note-anchor';
import { invitePeople } from './cycles/invite-people';
import { makeExports } from './exports/make-exports';
import { type FilingParts, fileSummaries } from './filing/file-summaries';
import { sendLetters } from './filing/send-letters';
import type { MailSettings } from './mail/mail-settings';
import type { Post } from './mail/post';
import { sendDueMails } from './mail/send-mails';
import { deleteWhatIsDue } from './retention/delete-what-is-due';
import { dailyFrom, every, everyRound } from './schedule';
import { stampWhatWaits } from './stamps/stamp-waiting';
import type { Job } from './worker';

/** The hour of the day, in Denmark, from which people are reminded. */
const MORNING = 7;
const MIDNIGHT = 0;
/** Often enough that a clock which jumps by a day shows, and seldom enough to be no noise in the log. */
const TWICE_A_DAY = 12;
/** Soon enough for a case system, in hours. */
const FIVE_MINUTES = 5 / 60;

type JobParts = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  log: Pick<Logger, 'info' | 'warn'>;
  /** Null where the installation has no mail. */
  mail: { settings: MailSettings; post: Post } | null;
  /** Who stamps signatures; null or absent where nobody does. */
  stamps?: StampClient | null;
  /** Where the state of the audit log is noted besides the server's own log; empty for nowhere. */
  anchorFile: string;
};

/** Every job of the installation: what the server does without being asked. */
export function listJobs(parts: JobParts): Job[] {
  const { db, keys, clock, log, anchorFile, stamps = null } = parts;
  return [
    {
      name: 'anchor-log',
      isDue: dailyFrom(MIDNIGHT),
      run: () => noteAnchor({ db, now: clock() }, log, anchorFile),
    },
    {
      name: 'retention',
      isDue: every(TWICE_A_DAY),
      run: (stopping) => deleteWhatIsDue({ db, keys, actor: null, now: clock() }, log, stopping),
    },
    {
      name: 'discard-imports',
      isDue: everyRound,
      run: () => {
        const discarded = discardExpiredImports({ db, now: clock() });
        if (discarded > 0) log.info({ discarded }, 'payroll files discarded');
      },
    },
    {
      name: 'release-figures',
      isDue: everyRound,
      run: async (stopping) => {
        const released = await releaseFigures({ db, keys, actor: null, now: clock() }, { stopping });
        if (released > 0) log.info({ released }, 'figures made');
      },
    },
    {
      name: 'make-up-year',
      isDue: dailyFrom(MIDNIGHT),
      run: () => {
        const year = makeUpLastYear({ db, keys, actor: null, now: clock() });
        if (year !== null) log.info({ year }, 'numbers of a year made up');
      },
    },
    {
      name: 'stamp-signatures',
      isDue: everyRound,
      run: (stopping) => stampWhatWaits({ db, keys, clock }, stamps, log, stopping),
    },
    ...listMailJobs(parts),
  ];
}

/** What makes archives has a worker of its own: thousands of documents keep no mail waiting. */
export function listExportJobs({
  log,
  ...parts
}: Pick<JobParts, 'db' | 'keys' | 'clock'> & {
  folder: string;
  log: Pick<Logger, 'info' | 'error'>;
}): Job[] {
  return [
    {
      name: 'make-exports',
      isDue: everyRound,
      run: (stopping) => makeExports({ ...parts, log }, stopping),
    },
  ];
}

/** What goes into other systems' folders has a worker of its own too: a share that does not answer keeps nobody waiting. */
export function listFilingJobs(parts: FilingParts): Job[] {
  const { db, clock, log, settings } = parts;
  return [
    {
      name: 'queue-filings',
      isDue: every(FIVE_MINUTES),
      run: () => {
        const queued = queueEverythingSigned({ db, now: clock() }, settings.targets);
        if (queued > 0) log.info({ queued }, 'filings queued');
      },
    },
    { name: 'file-summaries', isDue: everyRound, run: (stopping) => fileSummaries(parts, stopping) },
    { name: 'send-letters', isDue: everyRound, run: (stopping) => sendLetters(parts, stopping) },
  ];
}

/** What invites to rounds has a worker of its own too: thousands of talks keep no mail waiting. */
export function listRoundJobs({
  log,
  ...parts
}: Pick<JobParts, 'db' | 'keys' | 'clock'> & { log: Pick<Logger, 'info'> }): Job[] {
  return [
    {
      name: 'invite-people',
      isDue: everyRound,
      run: (stopping) => invitePeople({ ...parts, log }, stopping),
    },
  ];
}

function listMailJobs({ db, clock, log, mail }: JobParts): Job[] {
  if (!mail)
    return [
      {
        name: 'discard-mails',
        isDue: everyRound,
        run: () => {
          discardWaiting({ db });
        },
      },
    ];
  return [
    {
      name: 'queue-follow-ups',
      isDue: dailyFrom(MORNING),
      run: () => {
        const queued = queueFollowUps({ db, now: clock() });
        if (queued > 0) log.info({ queued }, 'follow-ups queued');
      },
    },
    {
      name: 'remind-in-rounds',
      isDue: dailyFrom(MORNING),
      run: (stopping) => {
        const queued = remindInRounds({ db, now: clock() }, stopping);
        if (queued > 0) log.info({ queued }, 'reminders queued');
      },
    },
    {
      name: 'send-mails',
      isDue: everyRound,
      run: (stopping) => sendDueMails({ db, clock, log, ...mail, stopping }),
    },
  ];
}
