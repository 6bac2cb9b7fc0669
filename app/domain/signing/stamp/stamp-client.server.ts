import type { StampCheck } from '../pdf/stamp/check-stamp';
import { buildStampRequest } from '../pdf/stamp/stamp-request';
import { readStampResponse, StampError } from '../pdf/stamp/stamp-response';
import type { StampSettings } from './stamp-settings.server';

/** Asks the organisation's timestamp authority. */
export type StampClient = {
  readonly settings: StampSettings;
  /**
   * A stamp of something with this SHA-256 that holds, checked.
   * @throws StampError with what was wrong: `TIMEOUT`, the system's code where there is nobody, `HTTP-n`,
   *   `NOT-A-STAMP`, `TOO-LARGE`, or what `readStampResponse` has against the answer
   */
  ask(imprint: Uint8Array<ArrayBuffer>): Promise<StampCheck>;
};

/** Milliseconds: somebody sits there and waits for their signature. */
const TIME_TO_ANSWER = 8000;
const LARGEST_ANSWER = 64 * 1024;

export function createStampClient(settings: StampSettings, timeToAnswer = TIME_TO_ANSWER): StampClient {
  return {
    settings,
    async ask(imprint) {
      const request = buildStampRequest(imprint);
      const answer = await post(settings.url, request.bytes, timeToAnswer);
      return readStampResponse(answer, request, settings.authorities);
    },
  };
}

async function post(url: URL, body: Uint8Array<ArrayBuffer>, timeToAnswer: number): Promise<Uint8Array> {
  try {
    const response = await fetch(withoutPassword(url), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/timestamp-query',
        Accept: 'application/timestamp-reply',
        ...authorization(url),
      },
      body,
      // An authority that has moved is for the operator to find, not for us to follow.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeToAnswer),
    });
    if (!response.ok) throw new StampError(`HTTP-${response.status}`);
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/timestamp-reply') throw new StampError('NOT-A-STAMP');
    return await readAtMost(response, LARGEST_ANSWER);
  } catch (error) {
    throw error instanceof StampError ? error : new StampError(codeOf(error));
  }
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw new StampError('TOO-LARGE');
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function withoutPassword(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function authorization({ username, password }: URL): Record<string, string> {
  if (!username) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** What the system calls it; a message may name addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNEXPECTED';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'TIMEOUT';
  for (const one of [error.cause, error])
    if (one instanceof Error && 'code' in one && /^[A-Z_]+$/.test(String(one.code))) return String(one.code);
  return 'NO-ANSWER';
}
