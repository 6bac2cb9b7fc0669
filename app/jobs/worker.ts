import type { Logger } from 'pino';
import type { Schedule } from './schedule';

export type Job = {
  name: string;
  isDue: Schedule;
  /** Can be called again after a failure. Ends soon after `stopping` is aborted. */
  run(stopping: AbortSignal): Promise<void> | void;
};

type WorkerParts = {
  jobs: readonly Job[];
  clock: () => Date;
  log: Pick<Logger, 'error'>;
  /** Milliseconds between rounds. */
  pause?: number;
};

export type Worker = {
  /** Begins the next round at once: there is something to do. */
  wake(): void;
  /** Resolves when the job that is running has ended; no other begins. */
  stop(): Promise<void>;
};

const PAUSE = 15_000;

/**
 * Runs the jobs beside the answering of requests: one at a time, in rounds with a pause between, so that
 * no job ever meets itself. A job that fails is logged and comes again when it is due.
 */
export function startWorker({ jobs, clock, log, pause = PAUSE }: WorkerParts): Worker {
  const stopping = new AbortController();
  const lastRun = new Map<string, Date>();
  let timer: NodeJS.Timeout | undefined;

  async function round(): Promise<void> {
    for (const job of jobs) {
      const now = clock();
      if (stopping.signal.aborted || !job.isDue(lastRun.get(job.name) ?? null, now)) continue;
      try {
        await job.run(stopping.signal);
        lastRun.set(job.name, now);
      } catch (error) {
        log.error({ job: job.name, ...whereItFailed(error) }, 'job failed');
      }
    }
  }

  let running = Promise.resolve();
  let atWork = false;
  let woken = false;
  const next = () => {
    atWork = true;
    woken = false;
    running = round().finally(() => {
      atWork = false;
      if (stopping.signal.aborted) return;
      timer = setTimeout(next, woken ? 0 : pause);
      // The server keeps the process alive; a worker alone does not.
      timer.unref();
    });
  };
  timer = setTimeout(next, 0);
  timer.unref();
  return {
    wake() {
      woken = true;
      if (atWork || stopping.signal.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(next, 0);
      timer.unref();
    },
    stop() {
      stopping.abort();
      clearTimeout(timer);
      return running;
    },
  };
}

/** Kind and place of a fault. Its message is left out: a database error quotes the values of the statement. */
function whereItFailed(error: unknown): { fault: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: error.name, at: at.map((line) => line.trim()) };
}
