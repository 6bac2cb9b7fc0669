import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const LONGEST = 250;

it(`no source file is longer than ${LONGEST} lines: one that grows past it holds two things`, () => {
  const sizes = sourceFiles('app', 'db', 'templates', 'scripts').map(({ path, text }) => ({
    path,
    lines: text.split('\n').length - 1,
  }));
  expect(sizes.length).toBeGreaterThan(200);
  expect(sizes.filter(({ lines }) => lines > LONGEST)).toEqual([]);
});
