import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An error on the console that no test expected is a failure that nobody saw: it fails the test. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});
afterEach(() => {
  const calls = vi.mocked(console.error).mock?.calls ?? [];
  vi.restoreAllMocks();
  expect(calls, 'unexpected console.error').toEqual([]);
});
