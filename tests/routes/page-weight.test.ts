import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../support/conversations';
import type { Client } from '../support/http-client';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(organisationWithTeam());
});
afterAll(() => server?.close());

/** The files that a page names, by their addresses, with what is in them. */
async function filesOf(client: Client, path: string): Promise<Map<string, string>> {
  const { text } = await client.get(path);
  const addresses = new Set([...text.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)].map(([address]) => address));
  const files = [...addresses].map(async (address) => [address, (await client.get(address)).text] as const);
  return new Map(await Promise.all(files));
}

/** In bytes, before they are compressed. */
const weightOf = (files: Map<string, string>, ending: string) =>
  [...files]
    .filter(([address]) => address.endsWith(ending))
    .reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);

describe('what a browser fetches for a page', () => {
  it('are the texts of its own language alone', async () => {
    const danish = [...(await filesOf(server.visitor('language=da'), '/login')).keys()];
    expect(danish.filter((address) => /\/(da|en)-/.test(address))).toEqual([
      expect.stringMatching(/^\/assets\/da-/),
    ]);
    const english = await server.visitor().get('/login', { 'accept-language': 'en' });
    expect(english.text).toContain('/assets/en-');
    expect(english.text).not.toContain('/assets/da-');
  });

  it('is in a few files, which weigh little', async () => {
    const files = await filesOf(server.as('Jonas'), '/');
    expect(files.size).toBeLessThan(16);
    expect(weightOf(files, '.js')).toBeLessThan(950_000);
    expect(weightOf(files, '.css')).toBeLessThan(120_000);
  });

  it('has the styles of the design system that are used, and no others', async () => {
    const [styles = ''] = [...(await filesOf(server.visitor(), '/login'))]
      .filter(([address]) => address.endsWith('.css'))
      .map(([, text]) => text);
    for (const used of ['.button', '.alert-warning', '.badge-success', '.form-input', '.breadcrumbs__list'])
      expect(styles).toContain(used);
    expect(styles).not.toContain('.cookie-message');
  });
});
