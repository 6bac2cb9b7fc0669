import { sendSave } from 'app/components/autosave/send-save';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});
const answering = (response: Response | Error) => {
  const fetched = vi.fn((_address: string, _request: RequestInit) =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const send = (fields = { text: 'ø' }) => sendSave('/samtaler/1/svar', fields);

describe('sending one save', () => {
  it('posts the fields as a form does and reads when it was saved', async () => {
    const fetched = answering(
      Response.json({ outcome: 'saved', version: 3, savedAt: '2026-03-02T09:00:00.000Z' }),
    );
    expect(await send()).toEqual({
      outcome: 'saved',
      version: 3,
      savedAt: new Date('2026-03-02T09:00:00Z'),
    });
    expect(String(fetched.mock.calls[0]?.[1].body)).toBe('text=%C3%B8');
  });

  it('hands on the newer text of a conflict', async () => {
    const stale = { outcome: 'stale', version: 2, theirs: { text: 'deres' } };
    answering(Response.json(stale));
    expect(await send()).toEqual(stale);
  });

  it.each([
    ['an expired session', new Response(null, { status: 401 }), 'signed-out'],
    ['a server that restarts', new Response('busy', { status: 503 }), 'offline'],
    ['no network', new TypeError('Failed to fetch'), 'offline'],
    ['an answer in no shape of ours', Response.json({ outcome: 'saved' }), 'failed'],
  ] as const)('says what went wrong: %s', async (_what, response, outcome) => {
    answering(response);
    expect(await send()).toEqual({ outcome });
  });

  it('hands on why a save was refused', async () => {
    const refused = { code: 'preparation.shared', values: {} };
    answering(Response.json({ refused }, { status: 409 }));
    expect(await send()).toEqual({ outcome: 'refused', refused });
  });

  it('outlives its page where browsers allow that, and sends long texts all the same', async () => {
    const saved = () => Response.json({ outcome: 'saved', version: 1, savedAt: '2026-03-02T09:00:00.000Z' });
    const short = answering(saved());
    await send();
    expect(short.mock.calls[0]?.[1].keepalive).toBe(true);
    const long = answering(saved());
    await send({ text: '–'.repeat(10_000) });
    expect(long.mock.calls[0]?.[1].keepalive).toBe(false);
  });
});
