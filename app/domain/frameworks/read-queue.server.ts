type Limits = { readonly atOnce: number; readonly longestLine: number };

/** Starts a task now or when it is its turn; null where the line is full. */
export type Queue = <Result>(task: () => Promise<Result>) => Promise<Result> | null;

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
  return (task) => {
    if (running < atOnce) {
      running += 1;
      return task().finally(done);
    }
    if (waiting.length >= longestLine) return null;
    return new Promise<void>((resolve) => waiting.push(resolve)).then(task).finally(done);
  };
}
