import {
  browserDrafts,
  dropOldDrafts,
  forgetDraftsOf,
  unsavedDraftsOf,
} from 'app/components/autosave/draft-store';
import { newKey } from 'app/components/autosave/new-key';
import { newId } from 'app/domain/ids';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

function withStorage(storage = new Map<string, string>()) {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => void storage.set(name, value),
    removeItem: (name: string) => void storage.delete(name),
    key: (place: number) => [...storage.keys()][place] ?? null,
    get length() {
      return storage.size;
    },
  });
  return storage;
}
const DAY = 24 * 60 * 60 * 1000;
const draft = { content: { text: 'kladde' }, version: 2, unsure: [null] };

describe('drafts in the browser', () => {
  it('are found again by the same person in the same conversation, until removed', () => {
    withStorage();
    const drafts = browserDrafts('anne:1');
    expect(drafts.write('q', draft)).toBe(true);
    expect(drafts.has('q')).toBe(true);
    expect(browserDrafts('anne:1').read('q')).toMatchObject([draft]);
    drafts.remove('q');
    expect(browserDrafts('anne:1').read('q')).toEqual([]);
  });

  it('are never another’s, nor of another conversation or another field', () => {
    withStorage();
    browserDrafts('anne:1').write('q', draft);
    for (const scope of ['jonas:1', 'anne:2', 'anne', 'anne:1:record', 'ann'])
      expect([browserDrafts(scope).read('q'), browserDrafts(scope).keys()]).toEqual([[], []]);
    expect(browserDrafts('anne:1').read('q2')).toEqual([]);
    expect(unsavedDraftsOf('jonas')).toEqual([]);
    expect(unsavedDraftsOf('ann')).toEqual([]);
  });

  it('of two windows lie beside each other, the newest first', () => {
    vi.useFakeTimers();
    withStorage();
    const [one, other] = [browserDrafts('anne:1'), browserDrafts('anne:1')];
    one.write('q', { ...draft, content: { text: 'den ene' } });
    vi.advanceTimersByTime(5);
    other.write('q', { ...draft, content: { text: 'den anden' } });
    vi.useRealTimers();
    expect(one.read('q').map(({ content }) => content)).toEqual([{ text: 'den anden' }, { text: 'den ene' }]);
    one.remove('q');
    expect(one.has('q')).toBe(false);
    expect(one.read('q').map(({ content }) => content)).toEqual([{ text: 'den anden' }]);
  });

  it('that were found are discarded only as they were found', () => {
    withStorage();
    const [one, other] = [browserDrafts('anne:1'), browserDrafts('anne:1')];
    one.write('q', draft);
    const [found] = other.read('q');
    if (!found) throw new Error('no draft');
    one.write('q', { ...draft, content: { text: 'kladde, og mere' } });
    other.discard(found);
    expect(one.has('q')).toBe(true);
    one.write('q', draft);
    other.discard(found);
    expect(one.has('q')).toBe(false);
  });

  it('say which fields they are of, whatever those are called', () => {
    withStorage();
    const drafts = browserDrafts('anne:1');
    for (const key of ['a#b', 'æ ø:å', '%25']) drafts.write(key, draft);
    expect(drafts.keys().sort()).toEqual(['%25', 'a#b', 'æ ø:å']);
    for (const key of drafts.keys()) expect(drafts.read(key)).toHaveLength(1);
  });

  it('of one person can be listed and forgotten, and those of another stay', () => {
    const storage = withStorage();
    browserDrafts('anne:1').write('q', draft);
    browserDrafts('anne:2:record').write('line', draft);
    browserDrafts('jonas:1').write('q', draft);
    storage.set('theme', 'dark');
    expect(unsavedDraftsOf('anne')).toHaveLength(2);
    forgetDraftsOf('anne');
    expect(unsavedDraftsOf('anne')).toEqual([]);
    expect(unsavedDraftsOf('jonas')).toHaveLength(1);
    expect(storage.get('theme')).toBe('dark');
  });

  it('that are older than thirty days are never shown, and are dropped from the device', () => {
    vi.useFakeTimers();
    const storage = withStorage();
    storage.set('muskat:letters', 'yes');
    browserDrafts('anne:1').write('gammel', draft);
    vi.advanceTimersByTime(DAY);
    browserDrafts('jonas:1').write('nyere', draft);
    vi.advanceTimersByTime(29 * DAY);
    dropOldDrafts();
    expect(unsavedDraftsOf('anne')).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(browserDrafts('anne:1').read('gammel')).toEqual([]);
    expect(unsavedDraftsOf('anne')).toEqual([]);
    expect(storage.size).toBe(3);
    dropOldDrafts();
    expect(storage.size).toBe(2);
    expect(storage.get('muskat:letters')).toBe('yes');
    expect(browserDrafts('jonas:1').read('nyere')).toMatchObject([draft]);
    vi.useRealTimers();
  });

  it('that are no drafts of ours are as good as none', () => {
    const storage = withStorage();
    browserDrafts('anne:1').write('q', draft);
    const [name = ''] = storage.keys();
    for (const broken of ['', '{', 'null', '[]', '{"content":{"text":1},"version":0,"unsure":[],"at":0}']) {
      storage.set(name, broken);
      expect(browserDrafts('anne:1').read('q')).toEqual([]);
    }
  });

  it.each([
    ['is full', 'QuotaExceededError'],
    ['may not be used', 'SecurityError'],
  ])('are said not to be kept where the storage %s', (_what, name) => {
    const refuse = () => {
      throw new DOMException('no', name);
    };
    vi.stubGlobal('localStorage', {
      getItem: refuse,
      setItem: refuse,
      removeItem: refuse,
      key: refuse,
      get length() {
        return refuse();
      },
    });
    const drafts = browserDrafts('anne:1');
    expect(drafts.write('q', draft)).toBe(false);
    expect(drafts.read('q')).toEqual([]);
    expect(drafts.keys()).toEqual([]);
    expect(drafts.has('q')).toBe(false);
    expect(() => drafts.remove('q')).not.toThrow();
  });

  it('are said not to be kept where the browser takes them and forgets', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {},
      removeItem: () => {},
      length: 0,
    });
    expect(browserDrafts('anne:1').write('q', draft)).toBe(false);
  });
});

it('an id that the browser makes looks like one of the server’s', () => {
  const form = /^[A-Za-z0-9_-]{22}$/;
  expect(newId()).toMatch(form);
  const made = Array.from({ length: 500 }, newKey);
  for (const key of made) expect(key).toMatch(form);
  expect(new Set(made).size).toBe(500);
});
