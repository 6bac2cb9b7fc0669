import { z } from 'zod';
import type { Fields, SaveAnswer } from './autosave-queue';

const AnswerSchema = z.union([
  z.object({
    refused: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
  z.object({ outcome: z.literal('saved'), version: z.number(), savedAt: z.string() }),
  z.object({
    outcome: z.literal('stale'),
    version: z.number(),
    theirs: z.record(z.string(), z.string()),
  }),
]);

/** Browsers refuse to send more than 64 KiB for a page that is gone; a little of that is left for others. */
const KEEPALIVE_LIMIT = 60_000;

/** Posts one save to an address of ours that answers in JSON. Never throws: what went wrong is an outcome. */
export async function sendSave(address: string, fields: Fields): Promise<SaveAnswer> {
  try {
    const body = new URLSearchParams(fields);
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      // A page that is being closed still gets its last words out.
      keepalive: body.toString().length <= KEEPALIVE_LIMIT,
    });
    if (response.status === 401) return { outcome: 'signed-out' };
    if (response.status >= 502 && response.status <= 504) return { outcome: 'offline' };
    const parsed = AnswerSchema.safeParse(await response.json().catch(() => null));
    if (!parsed.success) return { outcome: 'failed' };
    const answer = parsed.data;
    if ('refused' in answer) return { outcome: 'refused', refused: answer.refused };
    return answer.outcome === 'saved' ? { ...answer, savedAt: new Date(answer.savedAt) } : answer;
  } catch {
    return { outcome: 'offline' };
  }
}
