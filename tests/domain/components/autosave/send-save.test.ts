import type { Content } from 'app/components/autosave/field-state';
import { sendSave } from 'app/components/autosave/send-save';
import { texts } from 'tests/architecture/texts';
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
const send = (content: Content = { text: 'ø' }) =>
  sendSave({
    address: '/samtaler/1/svar',
    personId: 'anne',
    about: { questionId: 'q', version: '2' },
    content,
  });

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
    expect(String(fetched.mock.calls[0]?.[1].body)).toBe('text=%C3%B8&questionId=q&version=2');
  });

  it('hands on the newer text of a conflict', async () => {
    const stale = { outcome: 'stale', version: 2, theirs: { text: 'deres' } };
    answering(Response.json(stale));
    expect(await send()).toEqual(stale);
  });

  it('says whose words they are, so that they are never saved in the name of another', async () => {
    const fetched = answering(new Response(null, { status: 401 }));
    await send();
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ 'X-Muskat-Person': 'anne' });
  });

  it('says that a field shall be taken away, and hears that somebody else has', async () => {
    const fetched = answering(Response.json({ outcome: 'stale', version: 3, theirs: null }, { status: 409 }));
    expect(await send(null)).toEqual({ outcome: 'stale', version: 3, theirs: null });
    expect(String(fetched.mock.calls[0]?.[1].body)).toBe('removed=yes&questionId=q&version=2');
  });

  it('tells the server’s own fields from what the writer has called theirs', async () => {
    const fetched = answering(new Response(null, { status: 401 }));
    await send({ text: 'ø', version: '99' });
    expect(String(fetched.mock.calls[0]?.[1].body)).toBe('text=%C3%B8&version=2&questionId=q');
  });

  it.each([
    ['an expired session', new Response(null, { status: 401 }), 'signed-out'],
    ['a server that restarts', new Response('busy', { status: 503 }), 'busy'],
    ['a server without room', Response.json({ refused: {} }, { status: 507 }), 'full'],
    ['a proxy without its server', new Response('bad gateway', { status: 502 }), 'busy'],
    ['too many at once', new Response('slow down', { status: 429 }), 'busy'],
    ['no network', new TypeError('Failed to fetch'), 'offline'],
    ['a connection gone silent', new DOMException('too long', 'TimeoutError'), 'offline'],
    ['a fault of ours', new Response('oh', { status: 500 }), 'failed'],
    ['an answer in no shape of ours', Response.json({ outcome: 'saved' }), 'failed'],
    ['a page in place of an answer', new Response('<!doctype html>'), 'failed'],
  ] as const)('says what went wrong: %s', async (_what, response, outcome) => {
    answering(response);
    expect(await send()).toEqual({ outcome });
  });

  it.each([
    [403, 'typing.refused.forbidden'],
    [404, 'typing.refused.gone'],
    [409, 'typing.refused.moved_on'],
    [413, 'typing.refused.too_long'],
  ])('has a sentence of its own for %i', async (status, code) => {
    answering(new Response('No', { status }));
    expect(await send()).toEqual({ outcome: 'refused', refused: { code, values: {} } });
    expect(texts.da.has(code)).toBe(true);
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

  it('keeps within what browsers send for pages that are gone, all saves together', async () => {
    let done: (response: Response) => void = () => {};
    const answer = new Promise<Response>((resolve) => {
      done = resolve;
    });
    const fetched = vi.fn((_address: string, _request: RequestInit) => answer);
    vi.stubGlobal('fetch', fetched);
    const saves = Array.from({ length: 4 }, () => send({ text: 'a'.repeat(20_000) }));
    expect(fetched.mock.calls.map(([, { keepalive }]) => keepalive)).toEqual([true, true, false, false]);
    done(new Response(null, { status: 401 }));
    await Promise.all(saves);
    const again = answering(new Response(null, { status: 401 }));
    await send({ text: 'a'.repeat(50_000) });
    expect(again.mock.calls[0]?.[1].keepalive).toBe(true);
  });
});
