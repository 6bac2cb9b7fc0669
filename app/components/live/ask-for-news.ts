import type { z } from 'zod';
import { BACKGROUND_HEADER } from '../../http/background.rules';
import type { Answer } from './follow-news';

/** A connection that has gone silent is no connection. */
const LONGEST_WAIT = 20_000;

/** Asks an address once for what others have done. Nobody counts as being there because of it. */
export async function askForNews<News>(
  address: string,
  schema: z.ZodType<News>,
  stop: AbortSignal,
): Promise<Answer<News>> {
  try {
    const response = await fetch(address, {
      headers: { Accept: 'application/json', [BACKGROUND_HEADER]: '1' },
      signal: AbortSignal.any?.([stop, AbortSignal.timeout(LONGEST_WAIT)]) ?? stop,
    });
    if (response.status === 401) return 'signed-out';
    if (response.status === 403 || response.status === 404) return 'ended';
    const news = schema.safeParse(await response.json());
    return response.ok && news.success ? { news: news.data } : 'failed';
  } catch {
    return 'failed';
  }
}
