import { dailyFrom } from 'app/jobs/schedule';
import { type Job, startWorker } from 'app/jobs/worker';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';

const NOON = new Date('2026-03-02T11:00:00Z');
const always = () => true;
const quiet = pino({ level: 'silent' });

describe('the worker', () => {
  it('runs one job at a time, and no job beside itself', async () => {
    let running = 0;
    const most: number[] = [];
    const run = async () => {
      most.push(++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
    };
    const jobs: Job[] = ['a', 'b'].map((name) => ({ name, isDue: always, run }));
    const worker = startWorker({ jobs, clock: () => NOON, log: quiet, pause: 1 });
    await vi.waitFor(() => expect(most.length).toBeGreaterThan(5));
    await worker.stop();
    expect(Math.max(...most)).toBe(1);
  });

  it('waits for the job that is running when it is stopped, and begins no other', async () => {
    const done: string[] = [];
    const slow: Job = {
      name: 'slow',
      isDue: always,
      run: (stopping) =>
        new Promise((resolve) => {
          done.push('begun');
          stopping.addEventListener('abort', () =>
            setTimeout(() => {
              done.push('ended');
              resolve();
            }, 20),
          );
        }),
    };
    const other: Job = { name: 'other', isDue: always, run: () => void done.push('other') };
    const worker = startWorker({ jobs: [slow, other], clock: () => NOON, log: quiet, pause: 1 });
    await vi.waitFor(() => expect(done).toEqual(['begun']));
    await worker.stop();
    expect(done).toEqual(['begun', 'ended']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toEqual(['begun', 'ended']);
  });

  it('goes on after a job has failed, and tells the log where but not what', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => lines.push(line) });
    let tries = 0;
    const failing: Job = {
      name: 'failing',
      isDue: dailyFrom(7),
      run: () => {
        if (++tries < 3) throw new Error('insert into people values (Jonas)');
      },
    };
    const worker = startWorker({ jobs: [failing], clock: () => NOON, log, pause: 1 });
    await vi.waitFor(() => expect(tries).toBe(3));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await worker.stop();
    // What has been done is not due again the same day.
    expect(tries).toBe(3);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toContain('"job":"failing"');
    expect(lines.join('')).toContain('worker.test');
    expect(lines.join('')).not.toContain('Jonas');
  });
});

describe('once a day', () => {
  const isDue = dailyFrom(7);
  it('is not before the morning in Denmark, winter and summer', () => {
    expect(isDue(null, new Date('2026-03-02T05:59:00Z'))).toBe(false);
    expect(isDue(null, new Date('2026-03-02T06:00:00Z'))).toBe(true);
    expect(isDue(null, new Date('2026-07-02T04:59:00Z'))).toBe(false);
    expect(isDue(null, new Date('2026-07-02T05:00:00Z'))).toBe(true);
  });

  it('is once, and again the next day', () => {
    const ran = new Date('2026-03-02T06:00:00Z');
    expect(isDue(ran, new Date('2026-03-02T22:59:00Z'))).toBe(false);
    expect(isDue(ran, new Date('2026-03-02T23:30:00Z'))).toBe(false);
    expect(isDue(ran, new Date('2026-03-03T06:00:00Z'))).toBe(true);
  });
});
