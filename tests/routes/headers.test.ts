import { readdirSync } from 'node:fs';
import { inTalk, organisationWithTeam } from 'tests/support/conversations';
import { nonceOf } from 'tests/support/http-client';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, describe, expect, it, vi } from 'vitest';

const organisation = organisationWithTeam();
const server = await startTestServer(organisation);
afterAll(() => server.close());
const jonas = server.as('Jonas');
const id = inTalk(organisation);

const PAGES = [
  '/',
  '/samtaler',
  `/samtaler/${id}/forberedelse/tilbageblik`,
  '/hr',
  '/findes/ikke',
  '/login?til=/',
];
const EVERYTHING = [
  ...PAGES,
  '/_.data',
  `/samtaler/${id}/samtale.data`,
  `/samtaler/${id}/referat.pdf`,
  // The demo's alone, and looser there: a mail brings its own look.
  '/demo/mails/findes-ikke',
  `/kalender/${'x'.repeat(43)}.ics`,
  '/health',
];

describe('every answer', () => {
  it.each(EVERYTHING)('%s lets nothing in from elsewhere, and is shown in no frame', async (path) => {
    const { headers } = await jonas.get(path);
    const rules = String(headers['content-security-policy']).split(';');
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("frame-ancestors 'none'");
    expect(rules).toContain("form-action 'self'");
    expect(rules).toContain("base-uri 'none'");
    expect(rules).toContain("style-src 'self'");
    expect(String(headers['content-security-policy'])).not.toContain('unsafe');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each(EVERYTHING)('%s is kept by no browser and no proxy', async (path) => {
    expect((await jonas.get(path)).headers['cache-control']).toBe('no-store');
  });

  it('is marked for https alone where people reach it over https', async () => {
    const secure = await startTestServer(organisation, { secure: true });
    expect((await secure.visitor().get('/login')).headers['strict-transport-security']).toMatch(
      /max-age=\d{8}/,
    );
    expect((await jonas.get('/login')).headers['strict-transport-security']).toBeUndefined();
    await secure.close();
  });
});

describe('scripts', () => {
  it('run with a nonce that is another in every answer', async () => {
    const nonces = [await jonas.get('/samtaler'), await jonas.get('/samtaler')].map(nonceOf);
    expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each(PAGES)('of %s all carry it, and no markup runs script by itself', async (path) => {
    const answer = await jonas.get(path);
    const page = answer.status === 302 ? await server.visitor().get(path) : answer;
    const scripts = page.text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(page)}"`);
    expect(page.text).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(page.text).not.toMatch(/<[^>]+\sstyle=/);
  });

  it('and styles may be kept: their names change with their content', async () => {
    const name = readdirSync('build/client/assets').find((file) => file.endsWith('.js'));
    const { status, headers } = await server.visitor().get(`/assets/${name}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
  });
});

describe('the log', () => {
  it('names the path of a request, and nothing of what was asked or posted', async () => {
    await server
      .visitor()
      .post('/login?til=%2Fsporet', { email: 'sporet@proeveby.example', password: 'sporet' });
    await jonas.get('/samtaler?q=sporet');
    expect(server.log()).toContain('"path":"/login"');
    expect(server.log()).not.toContain('sporet');
    expect(server.log()).not.toContain('cookie');
  });
});

describe('where nothing is found', () => {
  it('a visitor who is logged in keeps the menu', async () => {
    const answer = await jonas.get('/findes/ikke');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('href="/samtaler"');
    expect(answer.text).toContain('Siden findes ikke, eller du har ikke adgang til den.');
  });

  it('whoever asks for what nobody can have meant learns nothing of the insides', async () => {
    // The framework warns of addresses that it cannot read.
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (const path of ['/assets/findes-ikke.js', '/%E0%A4%A', '/samtaler/%00', `/${'a'.repeat(5000)}`]) {
      const answer = await jonas.get(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.text, path).not.toMatch(/node_modules|at \S+ \(|\.tsx?:/);
    }
  });
});

describe('for the operator', () => {
  it('/health says that the database answers, to anybody, and nothing else', async () => {
    const answer = await server.visitor().get('/health');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ status: 'ok' });
  });
});
