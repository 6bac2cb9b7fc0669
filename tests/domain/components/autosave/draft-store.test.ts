import { browserDrafts } from 'app/components/autosave/draft-store';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

function withStorage(storage = new Map<string, string>()) {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => void storage.set(name, value),
    removeItem: (name: string) => void storage.delete(name),
  });
  return storage;
}
const draft = { fields: { text: 'kladde' }, version: 2 };

describe('drafts in the browser', () => {
  it('are found again by the same person in the same conversation, until removed', () => {
    withStorage();
    browserDrafts('anne:1').write('q', draft);
    expect(browserDrafts('anne:1').read('q')).toEqual(draft);
    browserDrafts('anne:1').remove('q');
    expect(browserDrafts('anne:1').read('q')).toBeNull();
  });

  it('are never another’s', () => {
    withStorage();
    browserDrafts('anne:1').write('q', draft);
    expect(browserDrafts('jonas:1').read('q')).toBeNull();
    expect(browserDrafts('anne:2').read('q')).toBeNull();
  });

  it('that are no drafts of ours are as good as none', () => {
    const storage = withStorage();
    for (const broken of ['', '{', 'null', '[]', '{"fields":{"text":1},"version":0}']) {
      storage.set('muskat:anne:1:q', broken);
      expect(browserDrafts('anne:1').read('q')).toBeNull();
    }
  });

  it('are gone without harm where the browser keeps none', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const drafts = browserDrafts('anne:1');
    expect(() => drafts.write('q', draft)).not.toThrow();
    expect(drafts.read('q')).toBeNull();
    expect(() => drafts.remove('q')).not.toThrow();
  });
});
