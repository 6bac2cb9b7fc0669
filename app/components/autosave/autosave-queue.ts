import { type AutosaveState, describeState, type Trouble } from './autosave-state';
import type { DraftStore, FoundDraft } from './draft-store';
import {
  answered,
  begun,
  type Content,
  type FieldState,
  type Fields,
  heard,
  inStep,
  isPending,
  resolved,
  type SaveAnswer,
  sameContent,
  sending,
  typed,
} from './field-state';
import { Pace } from './pace';

export type { AutosaveState } from './autosave-state';
export type { Content, Fields, SaveAnswer } from './field-state';

type Item = {
  field: FieldState;
  /** Drafts of other windows that this one has taken over, or shows to choose from. */
  found: readonly FoundDraft[];
  kept: boolean;
};

type QueueParts = {
  /** Sends one field; null takes it away. Never throws. */
  send: (key: string, content: Content, version: number) => Promise<SaveAnswer>;
  drafts: DraftStore;
  onState: (state: AutosaveState) => void;
  /** Milliseconds without a keystroke before saving. */
  pause?: number;
};

/** So many fields are on their way at once; the order within a field is kept. */
const AT_ONCE = 4;

/**
 * Saves what is typed. Every change is kept on the device at once and sent a moment later; one save of a
 * field is in flight at a time and the next waits, so that nobody meets their own version as a conflict.
 * A draft leaves the device only when the server has that very text. docs/decisions/0003.
 */
export class AutosaveQueue {
  readonly #parts: QueueParts;
  readonly #items = new Map<string, Item>();
  /** Fields that were taken away, and the version that did it: what brings one back is written on top of it. */
  readonly #gone = new Map<string, number>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #pace: Pace;
  #savedAt: Date | null = null;
  #trouble: Trouble | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#pace = new Pace(parts.pause);
  }

  /**
   * Begins with what the server has: null and version 0 for a field that comes into being here. Returns
   * the draft that is on this device, if there is one: the caller shows it in the fields, and it is
   * saved, or comes up as a conflict where the server has a newer text than the draft was written on.
   */
  track(key: string, content: Content, version: number): Fields | null {
    this.#stopped = false;
    const known = this.#items.get(key);
    if (known?.field.changed) return known.field.content;
    const found = this.#parts.drafts.read(key);
    const item: Item = { field: begun({ theirs: content, version }, found), found, kept: true };
    this.#items.set(key, item);
    if (found.length === 0) return null;
    this.#keep(key, item);
    this.#show();
    if (!item.field.changed) return null;
    if (isPending(item.field)) this.#schedule();
    return item.field.content;
  }

  change(key: string, fields: Fields): void {
    this.#write(key, fields);
    this.#schedule();
  }

  /** Takes a field away. It is gone from the server a moment later, unless somebody has written in it: then both choose. */
  remove(key: string): void {
    const item = this.#items.get(key);
    if (!item) return;
    const never = item.field.version === 0 && item.field.unsure.length === 0 && !this.#running.has(key);
    if (never && !item.field.conflict) {
      item.field = inStep(null, 0);
      this.#keep(key, item);
      this.#items.delete(key);
    } else this.#write(key, null);
    this.#show();
    void this.flush();
  }

  /** What the fields hold when scripts begin to run: what was typed before that is a change like any other. */
  found(key: string, fields: Fields): void {
    const item = this.#items.get(key);
    if (item && !sameContent(item.field.content, fields)) this.change(key, fields);
  }

  /**
   * What the server has by now, as the page has just heard. True where the field shall show it; false
   * where the writer has words of their own in it, which stay: saving them brings up both.
   */
  heard(key: string, content: Content, version: number): boolean {
    const item = this.#items.get(key);
    if (!item || this.#running.has(key)) return false;
    const before = item.field.content;
    item.field = heard(item.field, { theirs: content, version });
    if (item.field.conflict) this.#show();
    return !sameContent(before, item.field.content);
  }

  /** The text that shall stand where several had been written; null takes the field away. */
  resolve(key: string, content: Content): void {
    const item = this.#items.get(key);
    if (!item?.field.conflict) return;
    item.field = resolved(item.field, content);
    this.#keep(key, item);
    if (!item.field.changed && content === null) this.#forget(key, item);
    this.#show();
    this.#schedule();
  }

  /** Saves at once; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    this.#pump(Number.POSITIVE_INFINITY);
    while (this.#running.size > 0) await Promise.all(this.#running.values());
    return [...this.#items.values()].every(({ field }) => !field.changed);
  }

  /** Ends the retrying: what is unsaved waits on this device for the next visit, and for that one alone. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  version(key: string): number {
    return this.#items.get(key)?.field.version ?? this.#gone.get(key) ?? 0;
  }

  /** What stands in a field: null where it is being taken away, undefined where there is none. */
  content(key: string): Content | undefined {
    return this.#items.get(key)?.field.content;
  }

  #write(key: string, content: Content): void {
    const item = this.#items.get(key);
    if (!item) throw new Error(`${key} is not tracked`);
    item.field = typed(item.field, content);
    this.#keep(key, item);
    this.#show();
  }

  #pump(atOnce: number): void {
    clearTimeout(this.#timer);
    this.#pace.sent();
    for (const [key, item] of this.#items) {
      if (this.#running.size >= atOnce) return;
      if (!isPending(item.field) || this.#running.has(key)) continue;
      const run = this.#run(key, item).finally(() => {
        this.#running.delete(key);
        this.#show();
        if (!this.#trouble && !this.#stopped && this.#pending()) this.#pump(AT_ONCE);
      });
      this.#running.set(key, run);
    }
    this.#show();
  }

  /** Sends a field until the server has what stands in it. */
  async #run(key: string, item: Item): Promise<void> {
    while (isPending(item.field) && !this.#isTakenOver(key, item)) {
      const { content, version } = item.field;
      item.field = sending(item.field);
      this.#keep(key, item);
      const answer = await this.#parts.send(key, content, version);
      item.field = answered(item.field, content, answer);
      this.#keep(key, item);
      if (!this.#learn(answer)) return;
      if (!item.field.changed && item.field.content === null) this.#forget(key, item);
    }
  }

  #forget(key: string, { field }: Item): void {
    this.#gone.set(key, field.version);
    this.#items.delete(key);
  }

  /** True while the server answers. */
  #learn(answer: SaveAnswer): boolean {
    if (answer.outcome === 'saved') this.#savedAt = answer.savedAt;
    if (answer.outcome === 'saved' || answer.outcome === 'stale' || answer.outcome === 'refused') {
      this.#trouble = null;
      this.#pace.answered();
      return true;
    }
    this.#trouble = answer.outcome;
    this.#pace.failed();
    // Nobody logs in by being asked again: the next keystroke, or coming back to the page, tries.
    if (answer.outcome !== 'signed-out') this.#schedule();
    return false;
  }

  /** Keeps on the device what the server does not have, and that alone. */
  #keep(key: string, item: Item): void {
    const { drafts } = this.#parts;
    const { content, version, unsure, changed, conflict } = item.field;
    if (this.#isTakenOver(key, item)) return;
    if (changed) item.kept = drafts.write(key, { content, version, unsure });
    else {
      drafts.remove(key);
      item.kept = true;
    }
    if (!item.kept) return;
    // What is offered to choose from stays where it is until there has been a choice.
    const offered = conflict?.alsoMine ?? [];
    for (const found of item.found)
      if (!offered.some((text) => sameContent(text, found.content))) drafts.discard(found);
  }

  /** A page that has been left, and whose draft a later one has made its own, has nothing more to say. */
  #isTakenOver(key: string, item: Item): boolean {
    return this.#stopped && item.field.changed && item.kept && !this.#parts.drafts.has(key);
  }

  #pending(): boolean {
    return [...this.#items.values()].some(({ field }) => isPending(field));
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    // What this device could not keep is nowhere but here: it is tried on, wherever the visitor has gone.
    if (this.#stopped && [...this.#items.values()].every(({ kept }) => kept)) return;
    this.#timer = setTimeout(() => this.#pump(AT_ONCE), this.#pace.wait());
  }

  #show(): void {
    const fields = [...this.#items].map(([key, { field, kept }]) => [key, field, kept] as const);
    this.#parts.onState(describeState({ fields, trouble: this.#trouble, savedAt: this.#savedAt }));
  }
}
