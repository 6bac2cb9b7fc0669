import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { askForNews } from './ask-for-news';
import { followNews } from './follow-news';

/** How it goes with asking: it goes on, nobody is logged in here any longer, or there is no access any more. */
export type Following = 'on' | 'signed-out' | 'ended';

/** When the page asked (milliseconds), and what it had loaded then. */
export type Asked<Shown> = { at: number; shown: Shown };

/** Asks an address again and again what others have done, as `followNews` does, and hands on what comes. */
export function useNews<News, Shown>(
  address: string,
  schema: z.ZodType<News>,
  shown: Shown,
  onNews: (news: News, asked: Asked<Shown>) => void,
): Following {
  const [following, setFollowing] = useState<Following>('on');
  const latest = useRef({ shown, onNews });
  latest.current = { shown, onNews };
  useEffect(() => {
    setFollowing('on');
    let asked = { at: 0, shown: latest.current.shown };
    const { wake, stop } = followNews({
      ask: (stopping) => {
        asked = { at: Date.now(), shown: latest.current.shown };
        return askForNews(address, schema, stopping);
      },
      onAnswer: (answer) =>
        typeof answer === 'string' ? setFollowing(answer) : latest.current.onNews(answer.news, asked),
      isHidden: () => document.hidden,
    });
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [address, schema]);
  return following;
}
