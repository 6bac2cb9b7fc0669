import { browserDrafts, unsavedDraftsOf } from 'app/components/autosave/draft-store';
import { clearDevice, willForget } from 'app/components/device/clear-device';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    key: (place: number) => [...kept.keys()][place] ?? null,
    get length() {
      return kept.size;
    },
  };
}
beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  for (const scope of ['anne:1', 'anne:2:record', 'jonas:1'])
    browserDrafts(scope).write('q', { content: { text: 'kladde' }, version: 0, unsure: [] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('logging out on purpose', () => {
  it('clears what that person has written on this device, and nobody else’s', () => {
    willForget('anne');
    expect(unsavedDraftsOf('anne')).toHaveLength(2);
    clearDevice();
    expect(unsavedDraftsOf('anne')).toEqual([]);
    expect(unsavedDraftsOf('jonas')).toHaveLength(1);
  });

  it('clears once: what is written afterwards stays', () => {
    willForget('anne');
    clearDevice();
    browserDrafts('anne:1').write('q', { content: { text: 'senere' }, version: 0, unsure: [] });
    clearDevice();
    expect(unsavedDraftsOf('anne')).toHaveLength(1);
  });

  it('is another thing than a session that ran out, which leaves the drafts to their writer', () => {
    clearDevice();
    expect(unsavedDraftsOf('anne')).toHaveLength(2);
  });
});
