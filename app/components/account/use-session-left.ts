import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { askForNews } from '../live/ask-for-news';

const ADDRESS = '/logget-ind';
const LeftSchema = z.object({ seconds: z.number() });
/** How long before the end it is said. */
const WARN_SECONDS = 5 * 60;
/** No answer is no reason to say anything; it is asked again. */
const AGAIN_SECONDS = 60;

/** As the page was loaded: a new object each time, from which the time is counted anew. */
export type SessionLeft = { seconds: number };
type State = 'quiet' | 'ending' | 'at-the-limit' | 'ended';

/**
 * How the session is doing. Only the server knows, as other windows keep it going: shortly before the end it is asked, in
 * the background, which keeps nothing going by itself. `stay` says that somebody is there.
 */
export function useSessionLeft(session: SessionLeft): { state: State; stay: () => void } {
  const [state, setState] = useState<State>('quiet');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const check = useCallback(async () => {
    const later = (seconds: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(check, Math.max(seconds, 1) * 1000);
    };
    const answer = await askForNews(ADDRESS, LeftSchema, new AbortController().signal);
    if (answer === 'signed-out') setState('ended');
    else if (typeof answer === 'string') later(AGAIN_SECONDS);
    else if (answer.news.seconds > WARN_SECONDS) {
      setState('quiet');
      later(answer.news.seconds - WARN_SECONDS);
    } else {
      setState((before) => (before === 'at-the-limit' ? before : 'ending'));
      later(answer.news.seconds + 1);
    }
  }, []);
  useEffect(() => {
    setState('quiet');
    timer.current = setTimeout(check, Math.max(session.seconds - WARN_SECONDS, 1) * 1000);
    return () => clearTimeout(timer.current);
  }, [session, check]);
  const stay = async () => {
    try {
      const left = LeftSchema.safeParse(await (await fetch(ADDRESS)).json());
      // Nobody is logged in for ever: at the limit there is nothing to prolong.
      if (left.success && left.data.seconds <= WARN_SECONDS) setState('at-the-limit');
    } catch {
      // Without a connection the check says how it stands once there is one.
    }
    await check();
  };
  return { state, stay };
}
