import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readInWorker } from 'app/domain/frameworks/read-in-worker.server';
import { createQueue } from 'app/domain/frameworks/read-queue.server';
import { READ_LIMITS } from 'app/domain/frameworks/run-reader.server';
import { readDocument } from 'templates/read/read-document';
import { asPdf } from 'tests/support/documents/as-pdf';
import { asWord } from 'tests/support/documents/as-word';
import { type Part, partsOf } from 'tests/support/documents/document-parts';
import { inflatingPdf } from 'tests/support/documents/inflating-pdf';
import { describe, expect, it } from 'vitest';

const TEXT = `# Vores grundlag

## Tillid

- Vi siger til, når noget er ved at gå galt
- Vi holder vores aftaler
`;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('reading in a process of its own', () => {
  it.each([
    ['grundlag.md', () => Promise.resolve(utf8(TEXT))],
    ['grundlag.docx', () => asWord(partsOf(TEXT))],
    ['grundlag.pdf', () => asPdf(partsOf(TEXT))],
  ])(
    'gives what reading %s does',
    async (name, make) => {
      const document = { name, bytes: await make() };
      const read = await readInWorker(document);
      expect(read).toEqual(await readDocument(document));
      expect(read.framework.statements).toHaveLength(2);
      // The caller's bytes are still its own.
      expect(document.bytes.length).toBeGreaterThan(0);
    },
    30_000,
  );

  it('gives the same from the sources of the reader, where it has not been built', async () => {
    const document = { name: 'grundlag.md', bytes: utf8(TEXT) };
    const reading = fork('app/domain/frameworks/read-worker.js', { execArgv: [], serialization: 'advanced' });
    reading.send({ input: document, limits: READ_LIMITS, reader: 'read-document', built: null });
    const [answer] = await once(reading, 'message');
    reading.kill('SIGKILL');
    expect(answer).toEqual({ read: await readDocument(document) });
  }, 30_000);

  it('hands on what the reader refuses', async () => {
    await expect(readInWorker({ name: 'a.doc', bytes: utf8('{\\rtf1 Hej}') })).rejects.toMatchObject({
      name: 'FrameworkReadError',
      code: 'framework.rich_text',
    });
    const noStatement = readInWorker({ name: 'a.md', bytes: utf8('Kære alle') });
    await expect(noStatement).rejects.toMatchObject({
      code: 'framework.no_statements',
      details: { blocks: 1 },
    });
  }, 30_000);

  it('leaves the server free meanwhile', async () => {
    const items = Array.from(
      { length: 1000 },
      (_, i): Part => ({ kind: 'item', depth: 0, text: `Vi følger op på aftale ${i}` }),
    );
    const bytes = await asPdf(items);
    let longest = 0;
    let last = Date.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 10);
    const began = Date.now();
    await readInWorker({ name: 'lang.pdf', bytes });
    clearInterval(timer);
    expect(longest).toBeLessThan((Date.now() - began) / 2);
  }, 60_000);

  it('gives up on a document that takes too long', async () => {
    const bytes = utf8(TEXT);
    const slow = readInWorker({ name: 'a.md', bytes }, { ...READ_LIMITS, milliseconds: 1 });
    await expect(slow).rejects.toMatchObject({ code: 'framework.too_heavy' });
  }, 30_000);

  it('is ended when whoever asked for it has gone', async () => {
    const gone = new AbortController();
    const bytes = inflatingPdf(1_000_000_000);
    const reading = readInWorker({ name: 'a.pdf', bytes }, READ_LIMITS, gone.signal);
    setTimeout(() => gone.abort(new Error('gået')), 50);
    await expect(reading).rejects.toThrow('gået');
    await expect(readInWorker({ name: 'a.md', bytes }, READ_LIMITS, gone.signal)).rejects.toThrow('gået');
  }, 30_000);

  it('gives up on a document that takes too much memory, and nothing else falls', async () => {
    const parts = Array.from(
      { length: 6000 },
      (_, i): Part => ({
        kind: 'paragraph',
        strong: false,
        text: `Vi lytter til alle ${i}, og vi svarer i god tid.`,
      }),
    );
    const limits = { ...READ_LIMITS, heap: 20 };
    const heavy = readInWorker({ name: 'a.docx', bytes: await asWord(parts) }, limits);
    expect(
      await heavy.then(
        () => 'read',
        (error) => error.code,
      ),
    ).toBe('framework.too_heavy');
    expect((await readInWorker({ name: 'a.md', bytes: utf8(TEXT) })).framework.statements).toHaveLength(2);
  }, 60_000);

  it('gives up on a PDF that unpacks to more than a document ever holds', async () => {
    const limits = { ...READ_LIMITS, megabytes: 500 };
    const heavy = readInWorker({ name: 'bombe.pdf', bytes: inflatingPdf(3_000_000_000) }, limits);
    expect(
      await heavy.then(
        () => 'read',
        (error) => error.code,
      ),
    ).toBe('framework.too_heavy');
  }, 60_000);
});

describe('the line of documents', () => {
  it('lets two in at once, the rest in the order they came, and refuses when it is full', async () => {
    const queue = createQueue({ atOnce: 2, longestLine: 1 });
    const began: string[] = [];
    const ends = new Map<string, () => void>();
    const task = (name: string) => () => {
      began.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    };
    const results = ['a', 'b', 'c'].map((name) => queue(task(name)));
    expect(queue(task('d'))).toBeNull();
    expect(began).toEqual(['a', 'b']);
    ends.get('b')?.();
    expect(await results[1]).toBe('b');
    await Promise.resolve();
    expect(began).toEqual(['a', 'b', 'c']);
    ends.get('a')?.();
    ends.get('c')?.();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c']);
  });

  it('is left by whoever has gone, without having been started, and the next takes the place', async () => {
    const queue = createQueue({ atOnce: 1, longestLine: 2 });
    const gone = new AbortController();
    const started: string[] = [];
    let end = () => {};
    const first = queue(() => new Promise<void>((resolve) => (end = resolve)));
    const start = (name: string) => async () => void started.push(name);
    const second = queue(start('b'), gone.signal);
    const third = queue(start('c'), new AbortController().signal);
    gone.abort(new Error('gået'));
    await expect(second).rejects.toThrow('gået');
    const fourth = queue(start('d'));
    expect(queue(start('e'))).toBeNull();
    end();
    await Promise.all([first, third, fourth]);
    expect(started).toEqual(['c', 'd']);
    await queue(start('f'));
    expect(started).toEqual(['c', 'd', 'f']);
  });

  it('goes on after a task that failed', async () => {
    const queue = createQueue({ atOnce: 1, longestLine: 1 });
    const failed = queue(() => Promise.reject(new Error('i stykker')));
    const next = queue(() => Promise.resolve('læst'));
    await expect(failed).rejects.toThrow('i stykker');
    expect(await next).toBe('læst');
  });
});
