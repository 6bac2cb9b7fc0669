import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeringAs, makeTimestampAuthority, serveTimestamps } from 'tests/support/timestamp-authority';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { muskat } from './command-line';

const tsa = makeTimestampAuthority();
const folder = mkdtempSync(join(tmpdir(), 'timestamp-test-'));
const caFile = join(folder, 'ca.pem');
let server: Awaited<ReturnType<typeof serveTimestamps>>;
beforeAll(async () => {
  writeFileSync(caFile, tsa.caPem);
  server = await serveTimestamps(answeringAs(tsa));
});
afterAll(async () => {
  await server.close();
  tsa.remove();
  rmSync(folder, { recursive: true });
});

const ask = (env: Record<string, string>) => {
  const set = { MUSKAT_TIMESTAMP_URL: '', MUSKAT_TIMESTAMP_CA: '', MUSKAT_TIMESTAMP_WHEN_SILENT: '', ...env };
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
  return muskat(['timestamp', 'test']);
};

it('the operator sees that the authority answers, who it is and what it says the time is', async () => {
  const said = await ask({ MUSKAT_TIMESTAMP_URL: server.url.href, MUSKAT_TIMESTAMP_CA: caFile });
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('Tidsstempler ApS 1');
  expect(said.out).toContain(new Date().toISOString().slice(0, 10));
});

it('the operator is told what came instead, and never the password', async () => {
  const set = { MUSKAT_TIMESTAMP_CA: caFile };
  const gone = await serveTimestamps(() => {});
  await gone.close();
  const nobody = await ask({ ...set, MUSKAT_TIMESTAMP_URL: gone.url.href });
  expect(nobody).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ECONNREFUSED') });
  server.behave((_request, _incoming, response) => response.writeHead(403).end());
  const url = new URL(server.url);
  const no = await ask({ ...set, MUSKAT_TIMESTAMP_URL: url.href });
  expect(no).toMatchObject({ code: 1, err: expect.stringContaining('HTTP-403') });
  url.username = 'kommune';
  url.password = 'hemmeligkode';
  const readable = await ask({ ...set, MUSKAT_TIMESTAMP_URL: url.href });
  expect(readable).toMatchObject({ code: 2, err: expect.stringContaining('https://') });
  expect(readable.err).not.toContain('hemmeligkode');
});

it('the operator is told what is missing', async () => {
  expect(await ask({})).toMatchObject({ code: 2, err: expect.stringContaining('MUSKAT_TIMESTAMP_URL') });
  const noCa = await ask({ MUSKAT_TIMESTAMP_URL: server.url.href });
  expect(noCa).toMatchObject({ code: 2, err: expect.stringContaining('MUSKAT_TIMESTAMP_CA mangler') });
});
