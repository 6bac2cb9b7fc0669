import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DescribedLine, TalkNews } from '../../domain/conversations/talk/talk-news.schema';
import { useLanguage } from '../../i18n/use-language';
import { formatNames } from '../dates/format';
import type { Following } from '../live/use-news';
import { useTalkNews } from './use-talk-news';

/** Not to be read to all the time: at least so long between two times that somebody is said to have written. */
const QUIET = 20_000;

export type Live = {
  following: Following;
  /** The newest news; null before the first. */
  news: TalkNews | null;
  /** What is read out politely. */
  announcement: string;
};

/** Follows what others do in the talk. `follow` takes their lines in and returns those that are new on the page. */
export function useLive(
  address: string,
  follow: (lines: readonly DescribedLine[]) => DescribedLine[],
  nameOf: (name: string) => string,
): Live {
  const { t } = useTranslation();
  const language = useLanguage();
  const [news, setNews] = useState<TalkNews | null>(null);
  const [announcement, announce] = useState('');
  const spoken = useRef(0);
  const onNews = useCallback(
    (latest: TalkNews) => {
      setNews((known) => (JSON.stringify(known) === JSON.stringify(latest) ? known : latest));
      const writers = follow(latest.lines).flatMap(({ writtenBy }) => (writtenBy ? nameOf(writtenBy) : []));
      const sinceSpoken = Date.now() - spoken.current;
      if (writers.length > 0 && sinceSpoken > QUIET) {
        spoken.current = Date.now();
        const names = formatNames([...new Set(writers)], language);
        announce(t('conversation.record.others_wrote', { names }));
      } else if (sinceSpoken > QUIET) announce('');
    },
    [follow, nameOf, language, t],
  );
  return { following: useTalkNews(address, onNews), news, announcement };
}
