import { z } from 'zod';
import type { Content } from './field-state';
import { newKey } from './new-key';

/** What was written on top of which version, and what of it has been sent without an answer. */
export type Draft = { content: Content; version: number; unsure: readonly Content[] };

/** A draft as it was found, with the name that removes it. */
export type FoundDraft = Draft & { name: string };

/** Every window keeps drafts of its own: two of them never write over each other's. */
export type DraftStore = {
  /** The drafts of this field from all windows, newest first. */
  read(key: string): FoundDraft[];
  /** The fields that some window left a draft of. */
  keys(): string[];
  /** Keeps this window's own draft. False when the browser did not keep it. */
  write(key: string, draft: Draft): boolean;
  /** Whether this window's own draft is there: another window may have taken it over. */
  has(key: string): boolean;
  /** Removes this window's own draft. */
  remove(key: string): void;
  /** Removes a draft that was found, unless its window has written on in it. */
  discard(found: FoundDraft): void;
};

const ContentSchema = z.record(z.string(), z.string()).nullable();
const DraftSchema = z.object({
  content: ContentSchema,
  version: z.number(),
  unsure: z.array(ContentSchema),
  /** Milliseconds, by the clock of this device: which draft is the newest. */
  at: z.number(),
});

const PREFIX = 'muskat:';
/** Person and conversation, field, window. */
const nameOf = (scope: string, key: string, window: string) =>
  `${PREFIX}${scope}#${encodeURIComponent(key)}#${window}`;

/**
 * Drafts that the server does not have yet, kept in this browser. `scope` begins with the person's id
 * and a colon, so that the next one at a shared computer is never shown another's words.
 */
export function browserDrafts(scope: string): DraftStore {
  const window = newKey();
  const own = (key: string) => nameOf(scope, key, window);
  return {
    read(key) {
      return storedNames(nameOf(scope, key, ''))
        .flatMap((name) => readDraft(name) ?? [])
        .sort((one, other) => other.at - one.at);
    },
    keys() {
      const keys = storedNames(`${PREFIX}${scope}#`).map((name) => name.split('#')[1] ?? '');
      return [...new Set(keys)].map(decodeURIComponent);
    },
    write(key, draft) {
      const written = JSON.stringify({ ...draft, at: Date.now() });
      return (
        tolerant(() => {
          localStorage.setItem(own(key), written);
          return localStorage.getItem(own(key)) === written;
        }) ?? false
      );
    },
    has: (key) => tolerant(() => localStorage.getItem(own(key))) !== null,
    remove: (key) => tolerant(() => localStorage.removeItem(own(key))),
    discard(found) {
      const now = readDraft(found.name);
      if (now && JSON.stringify(now.content) === JSON.stringify(found.content))
        tolerant(() => localStorage.removeItem(found.name));
    },
  };
}

/** Every text of this person's that the server does not have, from all pages and windows of this browser. */
export function unsavedDraftsOf(personId: string): FoundDraft[] {
  return storedNames(`${PREFIX}${personId}:`).flatMap((name) => readDraft(name) ?? []);
}

/** Forgets what this person has written on this device. */
export function forgetDraftsOf(personId: string): void {
  for (const name of storedNames(`${PREFIX}${personId}:`)) tolerant(() => localStorage.removeItem(name));
}

/** What nobody has come back to for so long is dropped unseen: the device may have changed hands. */
const KEPT_DAYS = 30;

/** Drops the drafts that have grown old, whoever wrote them; for a page that is opened. */
export function dropOldDrafts(): void {
  for (const name of storedNames(PREFIX))
    if (isOld(parsedDraft(name))) tolerant(() => localStorage.removeItem(name));
}

const isOld = (draft: { at: number } | null) =>
  draft !== null && Date.now() - draft.at > KEPT_DAYS * 24 * 60 * 60 * 1000;

function readDraft(name: string): (FoundDraft & { at: number }) | null {
  const draft = parsedDraft(name);
  return draft && !isOld(draft) ? { ...draft, name } : null;
}

function parsedDraft(name: string) {
  const stored = tolerant(() => localStorage.getItem(name));
  const parsed = DraftSchema.safeParse(tolerant(() => JSON.parse(stored ?? 'null')));
  return parsed.success ? parsed.data : null;
}

function storedNames(prefix: string): string[] {
  const count = tolerant(() => localStorage.length) ?? 0;
  const names = Array.from({ length: count }, (_, place) => tolerant(() => localStorage.key(place)));
  return names.filter((name) => name?.startsWith(prefix)).map(String);
}

/** A browser may refuse storage (private window, full disk): saving to the server goes on without it. */
function tolerant<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
