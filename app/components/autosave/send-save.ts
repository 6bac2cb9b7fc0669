import { z } from 'zod';
import type { Content, SaveAnswer } from './field-state';

const AnswerSchema = z.union([
  z.object({
    refused: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
  z.object({ outcome: z.literal('saved'), version: z.number(), savedAt: z.coerce.date() }),
  z.object({
    outcome: z.literal('stale'),
    version: z.number(),
    theirs: z.record(z.string(), z.string()).nullable(),
  }),
]);

/** Browsers refuse to send more than 64 KiB for pages that are gone, all requests together; a little of that is left for others. */
const KEEPALIVE_LIMIT = 60_000;
let keptAlive = 0;

/** A connection that has gone silent is no connection. */
const LONGEST_WAIT_MS = 20_000;

/** What a status means where the answer is none of ours, or is about a page and not about a text. */
const CODES: Partial<Record<number, string>> = {
  403: 'typing.refused.forbidden',
  404: 'typing.refused.gone',
  410: 'typing.refused.gone',
  413: 'typing.refused.too_long',
};
const BUSY = [429, 502, 503, 504];
const FULL = 507;

export type Save = {
  /** An address of ours that answers in JSON. */
  address: string;
  /** Whose words they are: the server takes them from nobody else who has logged in meanwhile. */
  personId: string;
  /** What says which field it is, and its version. */
  about: Record<string, string>;
  /** Null takes the field away: `removed=yes` is posted instead of the fields. */
  content: Content;
};

/** Posts one save. Never throws: what went wrong is an outcome. */
export async function sendSave({ address, personId, about, content }: Save): Promise<SaveAnswer> {
  const body = new URLSearchParams({ ...(content ?? { removed: 'yes' }), ...about });
  const size = body.toString().length;
  // A page that is being closed still gets its last words out.
  const keepalive = keptAlive + size <= KEEPALIVE_LIMIT;
  if (keepalive) keptAlive += size;
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', 'X-Muskat-Person': personId },
      keepalive,
      signal: AbortSignal.timeout?.(LONGEST_WAIT_MS),
    });
    return await answerOf(response);
  } catch {
    return { outcome: 'offline' };
  } finally {
    if (keepalive) keptAlive -= size;
  }
}

async function answerOf(response: Response): Promise<SaveAnswer> {
  const { status } = response;
  if (status === 401) return { outcome: 'signed-out' };
  if (BUSY.includes(status)) return { outcome: 'busy' };
  if (status === FULL) return { outcome: 'full' };
  const ofStatus = CODES[status];
  if (ofStatus) return { outcome: 'refused', refused: { code: ofStatus, values: {} } };
  const parsed = AnswerSchema.safeParse(await response.json().catch(() => null));
  if (parsed.success)
    return 'refused' in parsed.data ? { outcome: 'refused', refused: parsed.data.refused } : parsed.data;
  if (status === 409) return { outcome: 'refused', refused: { code: 'typing.refused.moved_on', values: {} } };
  return { outcome: 'failed' };
}
