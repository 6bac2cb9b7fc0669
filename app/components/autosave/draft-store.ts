import { z } from 'zod';
import type { Fields } from './autosave-queue';

/** What was written on top of which version. */
export type Draft = { fields: Fields; version: number };

export type DraftStore = {
  read(key: string): Draft | null;
  write(key: string, draft: Draft): void;
  remove(key: string): void;
};

const DraftSchema = z.object({ fields: z.record(z.string(), z.string()), version: z.number() });

/**
 * Drafts that the server does not have yet, kept in this browser. `scope` holds the person's id, so
 * that the next one at a shared computer is never shown another's words.
 */
export function browserDrafts(scope: string): DraftStore {
  const name = (key: string) => `muskat:${scope}:${key}`;
  return {
    read(key) {
      const stored = tolerant(() => localStorage.getItem(name(key)));
      const parsed = DraftSchema.safeParse(tolerant(() => JSON.parse(stored ?? 'null')));
      return parsed.success ? parsed.data : null;
    },
    write: (key, draft) => tolerant(() => localStorage.setItem(name(key), JSON.stringify(draft))),
    remove: (key) => tolerant(() => localStorage.removeItem(name(key))),
  };
}

/** A browser may refuse storage (private window, full disk): saving to the server goes on without it. */
function tolerant<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
