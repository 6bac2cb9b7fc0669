import { useEffect, useRef, useState } from 'react';
import { type TalkNews, TalkNewsSchema } from '../../domain/conversations/talk/talk-news.schema';
import { BACKGROUND_HEADER } from '../../http/background.rules';
import { retryDelay } from '../autosave/retry-delay';

/** Often enough that two who talk see each other's words, and no burden on a small server. */
const PAUSE = 4_000;
/** A connection that has gone silent is no connection. */
const LONGEST_WAIT = 20_000;

/** How it goes with asking: it goes on, or nobody is logged in here any longer, or there is no access any more. */
export type Following = 'on' | 'signed-out' | 'ended';

/**
 * Asks again and again what others have done, while the page can be seen: not behind another window, more
 * seldom when it fails, and no more once it is refused. Nobody counts as being there because of it.
 */
export function useTalkNews(address: string, onNews: (news: TalkNews) => void): Following {
  const [following, setFollowing] = useState<Following>('on');
  const latest = useRef(onNews);
  latest.current = onNews;
  useEffect(() => {
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = false;
    const stopping = new AbortController();
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, failures > 0 ? Math.max(PAUSE, retryDelay(failures)) : PAUSE);
    };
    const ask = async () => {
      clearTimeout(timer);
      if (asking || document.hidden || stopping.signal.aborted) return;
      asking = true;
      const answer = await askForNews(address, stopping.signal);
      asking = false;
      if (stopping.signal.aborted) return;
      if (answer === 'signed-out' || answer === 'ended') return setFollowing(answer);
      failures = answer === 'failed' ? failures + 1 : 0;
      if (answer !== 'failed') latest.current(answer);
      wait();
    };
    const seen = () => (document.hidden ? clearTimeout(timer) : void ask());
    setFollowing('on');
    wait();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', seen);
    return () => {
      stopping.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', seen);
    };
  }, [address]);
  return following;
}

async function askForNews(
  address: string,
  stop: AbortSignal,
): Promise<TalkNews | 'failed' | 'signed-out' | 'ended'> {
  try {
    const response = await fetch(address, {
      headers: { Accept: 'application/json', [BACKGROUND_HEADER]: '1' },
      signal: AbortSignal.any?.([stop, AbortSignal.timeout(LONGEST_WAIT)]) ?? stop,
    });
    if (response.status === 401) return 'signed-out';
    if (response.status === 403 || response.status === 404) return 'ended';
    const news = TalkNewsSchema.safeParse(await response.json());
    return response.ok && news.success ? news.data : 'failed';
  } catch {
    return 'failed';
  }
}
