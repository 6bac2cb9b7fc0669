import { X509Certificate } from 'node:crypto';
import { sha256 } from 'app/domain/signing/pdf/cms';
import { createStampClient } from 'app/domain/signing/stamp/stamp-client.server';
import {
  answeringAs,
  type Behaviour,
  makeTimestampAuthority,
  serveTimestamps,
} from 'tests/support/timestamp-authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const tsa = makeTimestampAuthority();
const authorities = [new X509Certificate(tsa.caPem)];
const imprint = sha256(new Uint8Array([1, 2, 3]));
let server: Awaited<ReturnType<typeof serveTimestamps>>;
beforeAll(async () => {
  server = await serveTimestamps(answeringAs(tsa));
});
afterAll(async () => {
  await server.close();
  tsa.remove();
});

const client = (url = server.url, timeToAnswer?: number) =>
  createStampClient({ url, authorities, whenSilent: 'wait' }, timeToAnswer);
const asking = (behaviour: Behaviour, timeToAnswer?: number) => {
  server.behave(behaviour);
  return client(server.url, timeToAnswer).ask(imprint);
};
const reply: (status: number, headers: Record<string, string>, body?: string | Buffer) => Behaviour =
  (status, headers, body = '') =>
  (_request, _incoming, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const STAMP = { 'Content-Type': 'application/timestamp-reply' };

describe('the timestamp authority', () => {
  it('is asked as RFC 3161 says, and its stamp is taken', async () => {
    let asked: Record<string, unknown> = {};
    const { authority, trusted } = await asking((request, incoming, response) => {
      asked = { method: incoming.method, type: incoming.headers['content-type'] };
      answeringAs(tsa)(request, incoming, response);
    });
    expect(asked).toEqual({ method: 'POST', type: 'application/timestamp-query' });
    expect({ authority, trusted }).toEqual({ authority: 'Tidsstempler ApS 1', trusted: true });
  });

  it('gets the name and password that the operator has been given, and the address without them', async () => {
    const url = new URL(server.url);
    url.username = 'kommune';
    url.password = 'k%40de';
    let given: string | undefined;
    server.behave((request, incoming, response) => {
      given = incoming.headers.authorization;
      answeringAs(tsa)(request, incoming, response);
    });
    await client(url).ask(imprint);
    expect(given).toBe(`Basic ${Buffer.from('kommune:k@de').toString('base64')}`);
  });

  it.each([
    ['is not there', 'HTTP-503', reply(503, STAMP)],
    ['has moved: nobody follows it', 'HTTP-302', reply(302, { Location: 'http://127.0.0.1:1/' })],
    ['answers with a page', 'NOT-A-STAMP', reply(200, { 'Content-Type': 'text/html' }, '<p>hej</p>')],
    ['answers with rubbish', 'NOT-A-STAMP', reply(200, STAMP, 'rubbish')],
    ['answers without end', 'TOO-LARGE', reply(200, STAMP, Buffer.alloc(70_000))],
  ])('gives no stamp where it %s', async (_, code, behaviour) => {
    await expect(asking(behaviour)).rejects.toMatchObject({ name: 'StampError', code });
  });

  it('gives no stamp where it is silent, slow, hangs up or is nowhere', async () => {
    const silent: Behaviour = () => {};
    await expect(asking(silent, 100)).rejects.toMatchObject({ code: 'TIMEOUT' });
    const slow: Behaviour = (_request, _incoming, response) => {
      response.writeHead(200, STAMP);
      response.write('0');
    };
    await expect(asking(slow, 100)).rejects.toMatchObject({ code: 'TIMEOUT' });
    const hangsUp: Behaviour = (_request, incoming) => {
      incoming.socket.destroy();
    };
    await expect(asking(hangsUp)).rejects.toMatchObject({ code: expect.stringMatching(/^[A-Z_-]+$/) });
    const gone = await serveTimestamps(silent);
    await gone.close();
    const nowhere = client(gone.url).ask(imprint);
    await expect(nowhere).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
