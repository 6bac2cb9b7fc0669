import {
  AutosaveQueue,
  type AutosaveState,
  type Content,
  type SaveAnswer,
} from 'app/components/autosave/autosave-queue';
import type { Draft, DraftStore, FoundDraft } from 'app/components/autosave/draft-store';

export const SAVED_AT = new Date('2026-03-02T09:00:00Z');
export const REFUSED = { code: 'preparation.shared', values: {} };
export const text = (words: string) => ({ text: words });

/** A device whose windows keep drafts beside each other, as `browserDrafts` does. */
export class Device {
  readonly drafts = new Map<string, Draft & { key: string; at: number }>();
  full = false;
  #windows = 0;
  #clock = 0;

  /** The drafts of one more window. */
  open(): DraftStore {
    this.#windows += 1;
    const own = (key: string, window = this.#windows) => `${key}#${window}`;
    const window = this.#windows;
    return {
      read: (key) => this.of(key),
      keys: () => [...new Set([...this.drafts.values()].map(({ key }) => key))],
      write: (key, draft) => {
        if (this.full) return false;
        this.#clock += 1;
        this.drafts.set(own(key, window), { ...draft, key, at: this.#clock });
        return true;
      },
      has: (key) => this.drafts.has(own(key, window)),
      remove: (key) => void this.drafts.delete(own(key, window)),
      discard: (found) => {
        if (this.drafts.get(found.name)?.content === found.content) this.drafts.delete(found.name);
      },
    };
  }

  /** The drafts of a field, newest first. */
  of(key: string): FoundDraft[] {
    return [...this.drafts]
      .filter(([, draft]) => draft.key === key)
      .sort(([, one], [, other]) => other.at - one.at)
      .map(([name, { content, version, unsure }]) => ({ name, content, version, unsure }));
  }

  /** What the newest draft says; undefined where there is none. */
  words(key: string): Content | undefined {
    return this.of(key)[0]?.content;
  }
}

export type Stored = { content: Content; version: number };

/** Says 'saved' to what is written on top of the version that it has, as the operations of ours do. */
export class Server {
  readonly fields = new Map<string, Stored>();

  at(key: string): Stored {
    return this.fields.get(key) ?? { content: null, version: 0 };
  }

  save(key: string, content: Content, version: number): SaveAnswer {
    const stored = this.at(key);
    if (stored.version !== version) {
      if (JSON.stringify(stored.content) === JSON.stringify(content))
        return { outcome: 'saved', version: stored.version, savedAt: SAVED_AT };
      return { outcome: 'stale', version: stored.version, theirs: stored.content };
    }
    this.fields.set(key, { content, version: version + 1 });
    return { outcome: 'saved', version: version + 1, savedAt: SAVED_AT };
  }
}

type Failure = Exclude<SaveAnswer['outcome'], 'saved' | 'stale'>;

/** A window on a device, and a server that answers as the test says, or keeps what it is sent. */
export function desk({ device = new Device(), server = new Server() } = {}) {
  const sent: { key: string; text: string | null; version: number }[] = [];
  const inFlight = new Map<string, number>();
  let together = 0;
  let mostOfOne = 0;
  let mostTogether = 0;
  const states: AutosaveState[] = [];
  const network: {
    /** What goes wrong with each save, or with those of one field; undefined while nothing does. */
    answer: Failure | ((key: string) => Failure | undefined) | undefined;
    /** The server saves, and its answer never comes. */
    answerLost: boolean;
    /** Milliseconds that a save takes. */
    delay: number;
  } = { answer: undefined, answerLost: false, delay: 100 };
  return Object.assign(network, {
    device,
    server,
    sent,
    mostOfOne: () => mostOfOne,
    mostTogether: () => mostTogether,
    state: () => states.at(-1),
    statuses: () => states.map(({ status }) => status),
    queue: new AutosaveQueue({
      pause: 800,
      drafts: device.open(),
      onState: (state) => states.push(state),
      async send(key, content, version) {
        sent.push({ key, text: content && (content.text ?? ''), version });
        inFlight.set(key, (inFlight.get(key) ?? 0) + 1);
        together += 1;
        mostOfOne = Math.max(mostOfOne, inFlight.get(key) ?? 0);
        mostTogether = Math.max(mostTogether, together);
        await new Promise((done) => setTimeout(done, network.delay));
        inFlight.set(key, (inFlight.get(key) ?? 0) - 1);
        together -= 1;
        const answer = typeof network.answer === 'function' ? network.answer(key) : network.answer;
        if (answer === 'refused') return { outcome: answer, refused: REFUSED };
        if (answer) return { outcome: answer };
        const saved = server.save(key, content, version);
        return network.answerLost ? { outcome: 'offline' } : saved;
      },
    }),
  });
}
