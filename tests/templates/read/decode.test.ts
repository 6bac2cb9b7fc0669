import { MAX_DOCUMENT_BYTES } from 'templates/read/decode';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readFramework } from 'templates/read/read-framework';
import { describe, expect, it } from 'vitest';
import { texts } from './reading';

const DOCUMENT = 'Åbenhed\n\n- Vi spørger, når vi er i tvivl\n- Vi øver os sammen\n';

function codeOf(bytes: Uint8Array | readonly number[], name = 'grundlag.txt'): string | null {
  try {
    readFramework({ name, bytes: Uint8Array.from(bytes) });
    return null;
  } catch (error) {
    return error instanceof FrameworkReadError ? error.code : String(error);
  }
}

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

describe('what is accepted as a document', () => {
  it('an empty file, and one of blanks alone, is refused as empty', () => {
    expect(codeOf([])).toBe('framework.empty');
    expect(codeOf(ascii(' \n\t\n- \n'))).toBe('framework.empty');
  });

  it('a file over the limit is refused before anything of it is read, with both sizes', () => {
    try {
      readFramework({ name: 'a.txt', bytes: new Uint8Array(MAX_DOCUMENT_BYTES + 1) });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'framework.too_large',
        details: { bytes: MAX_DOCUMENT_BYTES + 1, limit: MAX_DOCUMENT_BYTES },
      });
    }
  });

  it.each([
    ['a PDF', ascii('%PDF-1.7\n')],
    ['a DOCX or other zip', [0x50, 0x4b, 0x03, 0x04, 20, 0]],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['an RTF file', ascii('{\\rtf1\\ansi')],
  ])('%s is refused as a kind that is not read, whatever its name says', (_, bytes) => {
    expect(codeOf(bytes, 'grundlag.md')).toBe('framework.unsupported');
  });

  it('bytes that are no text are refused as unreadable', () => {
    expect(codeOf([...ascii('Vi lytter'), 0, 1, 2])).toBe('framework.unreadable');
    expect(codeOf(Array.from({ length: 400 }, (_, i) => (i * 37 + 129) % 256 || 7))).toBe(
      'framework.unreadable',
    );
  });

  it('a document without a statement is refused as such', () => {
    expect(codeOf(ascii('Velkommen\n\nHuset er fra 1972. Taget er nyt.\n'))).toBe('framework.no_statements');
  });

  it('HTML nested beyond any document is refused instead of overflowing', () => {
    expect(codeOf(ascii(`<!doctype html>${'<div>'.repeat(20_000)}Vi`))).toBe('framework.unreadable');
  });
});

describe('how bytes become text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(DOCUMENT)],
    [
      'UTF-8 with a byte order mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(DOCUMENT)]),
    ],
    ['windows-1252', Uint8Array.from(ascii(DOCUMENT))],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...ascii(DOCUMENT).flatMap((code) => [code, 0])])],
    ['Windows line ends', new TextEncoder().encode(DOCUMENT.replace(/\n/g, '\r\n'))],
  ])('Danish letters are read from %s', (_, bytes) => {
    expect(texts(readFramework({ name: 'a.txt', bytes }))).toEqual([
      'Vi spørger, når vi er i tvivl',
      'Vi øver os sammen',
    ]);
  });

  it('the kind is told by the content first and by the name second', () => {
    const kind = (text: string, name: string) =>
      readFramework({ name, bytes: new TextEncoder().encode(text) }).source.mediaType;
    expect(kind(DOCUMENT, 'a.html')).toBe('text/plain');
    expect(kind(DOCUMENT, 'a.md')).toBe('text/markdown');
    expect(kind(`## Mod\n\n${DOCUMENT}`, 'a.txt')).toBe('text/markdown');
    expect(
      kind('<html><body><h2>Mod</h2><ul><li>Vi tør</li><li>Vi kan godt</li></ul></body></html>', 'a.txt'),
    ).toBe('text/html');
  });

  it('the same bytes give the same framework, and no two statements the same id', () => {
    const bytes = new TextEncoder().encode(`${DOCUMENT}\nTillid\n\n- Vi øver os sammen\n- Vi lytter først\n`);
    const first = readFramework({ name: 'a.txt', bytes });
    expect(readFramework({ name: 'a.txt', bytes })).toEqual(first);
    expect(new Set(first.statements.map((statement) => statement.id)).size).toBe(4);
    expect(first.statements.every((statement) => /^s_[0-9a-f]{12}$/.test(statement.id))).toBe(true);
  });

  it('a document a hundred times longer than any framework is still read', () => {
    const line = '- Vi hjælper hinanden, når der er travlt på holdet\n';
    const framework = readFramework({
      name: 'a.txt',
      bytes: new TextEncoder().encode(`Samarbejde\n\n${line.repeat(10_000)}`),
    });
    expect(framework.statements).toHaveLength(10_000);
  }, 30_000);
});
