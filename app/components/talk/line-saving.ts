import type { DescribedLine } from '../../domain/conversations/talk/talk-news.schema';
import type { AutosaveQueue } from '../autosave/autosave-queue';
import type { Fields } from '../autosave/field-state';
import { contentOf, isEmpty } from './shown-lines';

/** What the page has to do about a line that the server tells of. */
export type LineNews = 'nothing' | 'show' | 'take-away';

/**
 * The lines of one section towards the queue that saves them: lines come into being by being written in,
 * go, come back, and are changed by others meanwhile.
 */
export class LineSaving {
  readonly #queue: AutosaveQueue;
  /** Lines that are no longer there, and the version that took them away: an older answer brings none back. */
  readonly #gone = new Map<string, number>();

  constructor(queue: AutosaveQueue) {
    this.#queue = queue;
  }

  /** A line that waits to be written in, or that comes back. */
  begin(id: string): void {
    this.#queue.track(id, null, this.#queue.version(id));
  }

  write(id: string, fields: Fields): void {
    // A line that was never saved and is empty again has not come into being.
    if (isEmpty({ text: fields.text ?? '' }) && this.#queue.version(id) === 0) {
      this.#takeAway(id);
      return;
    }
    if (this.#queue.content(id) === undefined) this.begin(id);
    this.#gone.delete(id);
    this.#queue.change(id, fields);
  }

  remove(id: string): void {
    this.#takeAway(id);
  }

  /** The choice between two texts of a line; null leaves it taken away. */
  choose(id: string, fields: Fields | null): void {
    if (fields === null) this.#gone.set(id, this.#queue.version(id));
    this.#queue.resolve(id, fields);
  }

  /** What the server has of a line by now. Never touches what the writer has changed and not saved. */
  heard(line: DescribedLine): LineNews {
    const { id, version } = line;
    const content = contentOf(line);
    const known = this.#queue.content(id);
    if (known === undefined) {
      if (content === null || version <= (this.#gone.get(id) ?? 0)) return 'nothing';
      this.#gone.delete(id);
      this.#queue.track(id, content, version);
      return 'show';
    }
    if (version <= this.#queue.version(id) || !this.#queue.heard(id, content, version)) return 'nothing';
    if (content !== null) return 'show';
    this.#gone.set(id, version);
    return 'take-away';
  }

  #takeAway(id: string): void {
    const version = this.#queue.version(id);
    if (this.#queue.content(id) === undefined) return;
    this.#gone.set(id, version + 1);
    this.#queue.remove(id);
  }
}
