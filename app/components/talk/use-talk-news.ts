import { type TalkNews, TalkNewsSchema } from '../../domain/conversations/talk/talk-news.schema';
import { type Following, useNews } from '../live/use-news';

/** Asks again and again what others have done in the talk. */
export function useTalkNews(address: string, onNews: (news: TalkNews) => void): Following {
  return useNews(address, TalkNewsSchema, null, onNews);
}
