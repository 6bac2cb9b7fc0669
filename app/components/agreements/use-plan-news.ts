import { useRef, useState } from 'react';
import { type PlanNews, PlanNewsSchema } from '../../domain/conversations/agreements/plan-news.schema';
import { type Following, useNews } from '../live/use-news';

/** What others have done, and when the page began to ask for it (milliseconds). */
export type HeardNews = PlanNews & { askedAt: number };

/**
 * Asks again and again what others have done to the agreements of a conversation. The news is null until the
 * first has come, and again whenever `loaded`, which is what the page itself has loaded, is newer.
 */
export function usePlanNews(
  address: string,
  loaded: unknown,
): { news: HeardNews | null; following: Following } {
  const [heard, setHeard] = useState<{ news: HeardNews; loaded: unknown } | null>(null);
  const current = useRef(loaded);
  current.current = loaded;
  const following = useNews(address, PlanNewsSchema, loaded, (news, asked) => {
    // What the page has loaded in between is newer than what was asked for before.
    if (asked.shown === current.current)
      setHeard({ news: { ...news, askedAt: asked.at }, loaded: asked.shown });
  });
  return { news: heard && heard.loaded === loaded ? heard.news : null, following };
}
