import type { Refused } from '../../http/refusals.server';
import type { SaveState } from '../feedback/save-status';
import type { DraftStore } from './draft-store';

/** What is saved together: the fields of one question, or of one section of the record. */
export type Fields = Record<string, string>;

/** What the server said of one save. */
export type SaveAnswer =
  | { outcome: 'saved'; version: number; savedAt: Date }
  | { outcome: 'stale'; version: number; theirs: Fields }
  /** The server will not take it as it is; the code says why. */
  | { outcome: 'refused'; refused: Refused['refused'] }
  | { outcome: 'signed-out' | 'offline' | 'failed' };

export type Conflict = { mine: Fields; theirs: Fields; version: number };

export type AutosaveState = {
  status: SaveState;
  savedAt: Date | null;
  /** Why the last save was refused, while that stands. */
  refused: Refused['refused'] | null;
  /** By key: texts that somebody else saved meanwhile, to choose between. */
  conflicts: Readonly<Record<string, Conflict>>;
};

type Item = { fields: Fields; version: number; changed: boolean };

type QueueParts = {
  send: (key: string, fields: Fields, version: number) => Promise<SaveAnswer>;
  drafts: DraftStore;
  onState: (state: AutosaveState) => void;
  /** Milliseconds without a keystroke before saving. */
  pause?: number;
};

const RETRY_AFTER = 5_000;

/**
 * Saves what is typed. Every change is kept on the device at once and sent a moment later; one save is
 * in flight at a time and the next waits, so that nobody meets their own version as a conflict. A
 * draft leaves the device only when the server has that very text.
 */
export class AutosaveQueue {
  readonly #parts: QueueParts;
  readonly #items = new Map<string, Item>();
  #state: AutosaveState = { status: 'idle', savedAt: null, refused: null, conflicts: {} };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /**
   * Begins with what the server has. Returns the draft that a lost connection or session left on this
   * device, if there is one: the caller shows it in the fields, and it is saved, or comes up as a
   * conflict where the server has a newer text than the draft was written on.
   */
  track(key: string, fields: Fields, version: number): Fields | null {
    this.#stopped = false;
    this.#items.set(key, { fields, version, changed: false });
    const draft = this.#parts.drafts.read(key);
    if (!draft) return null;
    if (same(draft.fields, fields)) {
      this.#parts.drafts.remove(key);
      return null;
    }
    if (draft.version === version) {
      this.change(key, draft.fields);
      return draft.fields;
    }
    // The field goes on with the writer's own words, on top of the version they were written on.
    this.#items.set(key, { fields: draft.fields, version: draft.version, changed: false });
    this.#conflict(key, { mine: draft.fields, theirs: fields, version });
    return draft.fields;
  }

  change(key: string, fields: Fields): void {
    const item = this.#items.get(key);
    if (!item) throw new Error(`${key} is not tracked`);
    item.fields = fields;
    item.changed = true;
    this.#parts.drafts.write(key, { fields, version: item.version });
    // What is typed while both texts are shown is part of the writer's own.
    const conflict = this.#state.conflicts[key];
    if (conflict) this.#conflict(key, { ...conflict, mine: fields });
    this.#schedule(this.#parts.pause ?? 800);
  }

  /** What the fields hold when scripts begin to run: what was typed before that is a change like any other. */
  found(key: string, fields: Fields): void {
    const item = this.#items.get(key);
    if (item && !same(item.fields, fields)) this.change(key, fields);
  }

  /** The text that shall stand where two had been written. */
  resolve(key: string, fields: Fields): void {
    const conflict = this.#state.conflicts[key];
    const item = this.#items.get(key);
    if (!conflict || !item) return;
    item.version = conflict.version;
    const { [key]: _resolved, ...conflicts } = this.#state.conflicts;
    this.#show({ conflicts });
    this.change(key, fields);
  }

  /** Saves at once; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending) await this.#sending;
    this.#sending = this.#sendAll();
    try {
      await this.#sending;
    } finally {
      this.#sending = null;
    }
    return !this.#pending() && Object.keys(this.#state.conflicts).length === 0;
  }

  /** Ends the retrying: what is unsaved waits on this device for the next visit, and for that one alone. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  version(key: string): number {
    return this.#items.get(key)?.version ?? 0;
  }

  async #sendAll(): Promise<void> {
    for (let key = this.#pending(); key; key = this.#pending()) {
      const item = this.#items.get(key);
      if (!item) return;
      const sent = item.fields;
      this.#show({ status: 'saving', refused: null });
      const answer = await this.#parts.send(key, sent, item.version);
      if (answer.outcome === 'saved') this.#saved(key, item, sent, answer);
      else if (answer.outcome === 'stale') {
        item.changed = false;
        this.#conflict(key, { mine: item.fields, theirs: answer.theirs, version: answer.version });
      } else if (answer.outcome === 'refused') {
        // Trying the same again would be refused again: it waits for the next change.
        this.#show({ status: 'failed', refused: answer.refused });
        return;
      } else {
        this.#show({ status: answer.outcome });
        if (answer.outcome !== 'signed-out') this.#schedule(RETRY_AFTER);
        return;
      }
    }
    const status = Object.keys(this.#state.conflicts).length > 0 ? 'conflict' : 'saved';
    if (this.#state.status === 'saving') this.#show({ status });
  }

  #saved(key: string, item: Item, sent: Fields, answer: { version: number; savedAt: Date }): void {
    item.version = answer.version;
    item.changed = item.fields !== sent;
    if (item.changed) this.#parts.drafts.write(key, { fields: item.fields, version: item.version });
    else this.#parts.drafts.remove(key);
    this.#show({ savedAt: answer.savedAt });
  }

  #pending(): string | undefined {
    for (const [key, item] of this.#items)
      if (item.changed && this.#state.conflicts[key] === undefined) return key;
    return undefined;
  }

  #conflict(key: string, conflict: Conflict): void {
    this.#show({ status: 'conflict', conflicts: { ...this.#state.conflicts, [key]: conflict } });
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.flush(), after);
  }

  #show(change: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...change };
    this.#parts.onState(this.#state);
  }
}

function same(one: Fields, other: Fields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}
