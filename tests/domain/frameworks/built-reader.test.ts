import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT_READER, builtReader, digestOf } from 'app/domain/frameworks/built-reader.server';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root: string;
let sources: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muskat-reader-'));
  mkdirSync(join(root, BUILT_READER.folder), { recursive: true });
  sources = join(root, BUILT_READER.folder, BUILT_READER.sources);
  for (const name of ['a.ts', 'b.ts']) writeFileSync(join(root, name), name);
  const built = { sources: { 'a.ts': digestOf(join(root, 'a.ts')), 'b.ts': digestOf(join(root, 'b.ts')) } };
  writeFileSync(sources, JSON.stringify(built));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('the built reader is used while what it was built of is as it was', () => {
  const module = join(root, BUILT_READER.folder, 'read-document.js');
  expect(builtReader(root)).toBe(pathToFileURL(module).href);
});

it.each([
  ['a file that it was built of has changed', () => writeFileSync(join(root, 'b.ts'), 'another')],
  ['a file that it was built of is gone', () => rmSync(join(root, 'a.ts'))],
  ['it was not built to its end', () => rmSync(sources)],
  ['nothing says what it was built of', () => writeFileSync(sources, '{}')],
  ['nothing was built', () => rmSync(join(root, BUILT_READER.folder), { recursive: true })],
])('no built reader is used where %s', (_where, change) => {
  change();
  expect(builtReader(root)).toBeNull();
});
