import { retryDelay } from '../autosave/retry-delay';

/** Often enough that two who talk see each other's words, and no burden on a small server. */
export const PAUSE = 4_000;

/** What came of asking once: what others have done, or why there is nothing. */
export type Answer<News> = { news: News } | 'failed' | 'signed-out' | 'ended';

type Asking<News> = {
  ask: (stop: AbortSignal) => Promise<Answer<News>>;
  onAnswer: (answer: Exclude<Answer<News>, 'failed'>) => void;
  /** Behind another window, or with the lid closed: nothing is asked. */
  isHidden: () => boolean;
};

/**
 * Asks again and again, one at a time: not while hidden, more seldom the longer it fails, and no more once it
 * is refused. `wake` asks at once where the page can be seen again or the net is back.
 */
export function followNews<News>({ ask, onAnswer, isHidden }: Asking<News>): {
  wake: () => void;
  stop: () => void;
} {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  const stopping = new AbortController();
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(once, failures > 0 ? Math.max(PAUSE, retryDelay(failures)) : PAUSE);
  };
  const once = async () => {
    clearTimeout(timer);
    if (asking || isHidden() || stopping.signal.aborted) return;
    asking = true;
    const answer = await ask(stopping.signal);
    asking = false;
    if (stopping.signal.aborted) return;
    failures = answer === 'failed' ? failures + 1 : 0;
    if (answer !== 'failed') onAnswer(answer);
    if (answer === 'signed-out' || answer === 'ended') stop();
    else wait();
  };
  const stop = () => {
    stopping.abort();
    clearTimeout(timer);
  };
  wait();
  return { wake: () => (isHidden() ? clearTimeout(timer) : void once()), stop };
}
