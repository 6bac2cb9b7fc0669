import { useEffect, useMemo, useRef, useState } from 'react';
import { AutosaveQueue, type AutosaveState, type Fields } from './autosave-queue';
import { browserDrafts } from './draft-store';
import { sendSave } from './send-save';

type AutosaveOptions = {
  /** Address that takes one save. */
  address: string;
  /** Person and conversation, so that drafts are found again and never another's. */
  scope: string;
  /** What the server has, by key. */
  stored: Readonly<Record<string, { fields: Fields; version: number }>>;
  /** Name of the field that carries the key. */
  keyName: string;
  /** Puts a draft that was found on this device back into the fields. */
  onRestore: (key: string, fields: Fields) => void;
};

/** Saves while typing, when the page is left, and when the network is back; see `AutosaveQueue`. */
export function useAutosave({ address, scope, stored, keyName, onRestore }: AutosaveOptions) {
  const [state, setState] = useState<AutosaveState>({
    status: 'idle',
    savedAt: null,
    refused: null,
    conflicts: {},
  });
  const restore = useRef(onRestore);
  restore.current = onRestore;
  const start = useRef(stored);
  const queue = useMemo(
    () =>
      new AutosaveQueue({
        send: (key, fields, version) =>
          sendSave(address, { ...fields, [keyName]: key, version: String(version) }),
        drafts: browserDrafts(scope),
        onState: setState,
      }),
    [address, scope, keyName],
  );
  useEffect(() => {
    for (const [key, { fields, version }] of Object.entries(start.current)) {
      const draft = queue.track(key, fields, version);
      if (draft) restore.current(key, draft);
    }
    const flush = () => void queue.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
      queue.stop();
    };
  }, [queue]);
  return { state, queue };
}
