import { useEffect, useMemo, useRef, useState } from 'react';
import { AutosaveQueue } from './autosave-queue';
import { NOTHING_TYPED } from './autosave-state';
import { browserDrafts } from './draft-store';
import type { Fields } from './field-state';
import { join } from './live-queues';
import { sendSave } from './send-save';

type AutosaveOptions = {
  /**
   * Address that takes one save: the fields, `version` and the key, or `removed=yes` in place of the fields.
   * See `savedJson` for what it answers.
   */
  address: string;
  /** The person's id, a colon, and what they write in: drafts are found again and are never another's. */
  scope: string;
  /** What the server has, by key. When it changes, fields that nobody is writing in follow. */
  stored: Readonly<Record<string, { fields: Fields; version: number }>>;
  /** Versions of fields that have been taken away, by key: a draft of one is written on top of that. */
  gone?: Readonly<Record<string, number>>;
  /** Name of the field that carries the key. */
  keyName: string;
  /** Puts what was found on this device, or what somebody else has saved, into the fields. */
  onRestore: (key: string, fields: Fields) => void;
  /** A field that the server does not have and this device does: one that was made here, or taken away by another. */
  onFound?: (key: string, fields: Fields) => void;
  /** A field that was taken away on this device before, and that the server is about to hear of. */
  onRemoved?: (key: string) => void;
};

/**
 * Saves while typing, when the page is left, and when the network is back; see `AutosaveQueue`. A field
 * that comes into being on the page begins with `queue.track(newKey(), null, 0)`.
 */
export function useAutosave(options: AutosaveOptions) {
  const { address, scope, stored, keyName } = options;
  const [state, setState] = useState(NOTHING_TYPED);
  const latest = useRef(options);
  latest.current = options;
  const { queue, drafts } = useMemo(() => {
    const drafts = browserDrafts(scope);
    const personId = scope.split(':')[0] ?? '';
    const queue = new AutosaveQueue({
      send: (key, content, version) =>
        sendSave({ address, personId, about: { [keyName]: key, version: String(version) }, content }),
      drafts,
      onState: setState,
    });
    return { queue, drafts };
  }, [address, scope, keyName]);
  useEffect(() => {
    const { stored, gone = {}, onRestore, onFound, onRemoved } = latest.current;
    for (const [key, { fields, version }] of Object.entries(stored)) {
      const draft = queue.track(key, fields, version);
      if (draft) onRestore(key, draft);
      else if (queue.content(key) === null) onRemoved?.(key);
    }
    if (onFound)
      for (const key of drafts.keys().filter((key) => !(key in stored))) {
        const draft = queue.track(key, null, gone[key] ?? 0);
        if (draft) onFound(key, draft);
      }
    const part = join(queue);
    const flush = () => void queue.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('pageshow', flush);
    // Away: what was typed goes out. Back: perhaps somebody has logged in again in another window.
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('pageshow', flush);
      document.removeEventListener('visibilitychange', flush);
      part();
      flush();
      queue.stop();
    };
  }, [queue, drafts]);
  useEffect(() => {
    for (const [key, { fields, version }] of Object.entries(stored))
      if (queue.heard(key, fields, version)) latest.current.onRestore(key, fields);
  }, [queue, stored]);
  // Text that neither the server nor this device has would be gone with the page.
  const { kept } = state;
  useEffect(() => {
    if (kept) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [kept]);
  return { state, queue };
}
