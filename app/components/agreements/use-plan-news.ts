import { useEffect, useRef, useState } from 'react';
import { type PlanNews, PlanNewsSchema } from '../../domain/conversations/agreements/plan-news.schema';
import { BACKGROUND_HEADER } from '../../http/background.rules';

/** Often enough that two who talk see each other's words, and no burden on a small server. */
const PAUSE = 4_000;
const PAUSE_AFTER_FAILURE = 15_000;

/** How it goes with asking: it goes on, nobody is logged in here any longer, or there is no access any more. */
export type Following = 'on' | 'signed-out' | 'ended';
/** What others have done, and when the page began to ask for it (milliseconds). */
export type HeardNews = PlanNews & { askedAt: number };

/**
 * Asks again and again what others have done to the agreements of a conversation, while the page can be
 * seen. Nobody counts as being there because of it. The news is null until the first has come, and again
 * whenever `loaded`, which is what the page itself has loaded, is newer.
 */
export function usePlanNews(
  address: string,
  loaded: unknown,
): { news: HeardNews | null; following: Following } {
  const [heard, setHeard] = useState<{ news: HeardNews; loaded: unknown } | null>(null);
  const [following, setFollowing] = useState<Following>('on');
  const current = useRef(loaded);
  current.current = loaded;
  useEffect(() => {
    const stopping = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (pause: number) => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    const ask = async () => {
      if (document.hidden) return;
      const [askedAt, known] = [Date.now(), current.current];
      const answer = await askForNews(address, stopping.signal);
      if (stopping.signal.aborted) return;
      if (answer === 'signed-out' || answer === 'ended') return setFollowing(answer);
      // What the page has loaded in between is newer than what was asked for before.
      if (answer !== 'failed' && known === current.current)
        setHeard({ news: { ...answer, askedAt }, loaded: known });
      wait(answer === 'failed' ? PAUSE_AFTER_FAILURE : PAUSE);
    };
    const seen = () => (document.hidden ? clearTimeout(timer) : wait(0));
    wait(PAUSE);
    document.addEventListener('visibilitychange', seen);
    return () => {
      stopping.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [address]);
  return { news: heard && heard.loaded === loaded ? heard.news : null, following };
}

async function askForNews(
  address: string,
  signal: AbortSignal,
): Promise<PlanNews | 'failed' | 'signed-out' | 'ended'> {
  try {
    const headers = { Accept: 'application/json', [BACKGROUND_HEADER]: '1' };
    const response = await fetch(address, { headers, signal });
    if (response.status === 401) return 'signed-out';
    if (response.status === 403 || response.status === 404) return 'ended';
    const news = PlanNewsSchema.safeParse(await response.json());
    return response.ok && news.success ? news.data : 'failed';
  } catch {
    return 'failed';
  }
}
