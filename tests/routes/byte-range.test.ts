import { wantedBytes } from 'app/http/byte-range.rules';
import { expect, it } from 'vitest';

const file = { bytes: 1000, etag: '"sum"' };
const wanted = (range: string, more: Record<string, string> = {}) =>
  wantedBytes(new Headers({ range, ...more }), file);
const WHOLE = { from: 0, to: 1000, partial: false };

it.each([
  ['bytes=0-499', { from: 0, to: 500 }],
  ['bytes=500-', { from: 500, to: 1000 }],
  ['bytes=-200', { from: 800, to: 1000 }],
  ['bytes=-5000', { from: 0, to: 1000 }],
  ['bytes=990-5000', { from: 990, to: 1000 }],
  ['bytes=0-0', { from: 0, to: 1 }],
])('a part of a file is what was asked for: %s', (range, part) => {
  expect(wanted(range)).toEqual({ ...part, partial: true });
});

it.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])(
  'what is beyond the end cannot be had: %s',
  (range) => {
    expect(wanted(range)).toBe('unsatisfiable');
  },
);

it.each(['bytes=', 'bytes=-', 'bytes=5-4', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b', 'bytes=0x1-'])(
  'what cannot be read as a part is as good as none: %s',
  (range) => {
    expect(wanted(range)).toEqual(WHOLE);
  },
);

it('a part of another version is not given: the whole is', () => {
  expect(wanted('bytes=5-', { 'if-range': '"sum"' })).toMatchObject({ from: 5 });
  expect(wanted('bytes=5-', { 'if-range': '"other"' })).toEqual(WHOLE);
  expect(wanted('bytes=5-', { 'if-range': 'W/"sum"' })).toEqual(WHOLE);
});
