type Limits = { readonly atOnce: number; readonly longestLine: number };

/**
 * Starts a task now or when it is its turn; null where the line is full. One whose signal is given before its turn
 * leaves the line and is never started; ending one that runs is the task's own affair.
 */
export type Queue = <Result>(
  task: () => Promise<Result>,
  signal?: AbortSignal | undefined,
) => Promise<Result> | null;

/** Lets a few tasks run at once; the rest wait in the order they came. */
export function createQueue({ atOnce, longestLine }: Limits): Queue {
  let running = 0;
  const waiting: (() => void)[] = [];
  const done = () => {
    const next = waiting.shift();
    // Whoever was waiting takes over the place: nobody can slip in between.
    if (next) next();
    else running -= 1;
  };
  const turn = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(enter);
    });
  return (task, signal) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (running < atOnce) {
      running += 1;
      return task().finally(done);
    }
    if (waiting.length >= longestLine) return null;
    return turn(signal).then(() => task().finally(done));
  };
}
