import {
  AutosaveQueue,
  type AutosaveState,
  type Content,
  type SaveAnswer,
} from 'app/components/autosave/autosave-queue';
import { Device, Server, type Stored, text } from './desk';

const KEY = 'q';
export const asText = (content: Content) => JSON.stringify(content);

/** One page in one window, from when it is opened until it is closed, reloaded or crashes. */
class Window {
  state: AutosaveState | undefined;
  /** All that the writer has been shown or has written here: only this may be written over. */
  readonly known = new Set<string>();
  readonly queue: AutosaveQueue;

  constructor(world: World, loaded: Stored) {
    // A draft's writer had the version before them that it was written on.
    for (const draft of world.device.of(KEY)) {
      const base = world.history.find(({ version }) => version === draft.version);
      for (const content of [draft.content, ...draft.unsure, ...(base ? [base.content] : [])])
        this.known.add(asText(content));
    }
    this.queue = new AutosaveQueue({
      drafts: world.device.open(),
      onState: (state) => {
        this.state = state;
      },
      send: (_key, content, version) => world.send(this, content, version),
    });
    this.queue.track(KEY, loaded.content, loaded.version);
    if (asText(this.shown ?? null) === asText(loaded.content)) this.known.add(asText(loaded.content));
  }

  get shown(): Content | undefined {
    return this.queue.content(KEY);
  }

  get conflict() {
    return this.state?.conflicts[KEY];
  }
}

type Request = {
  window: Window;
  content: Content;
  version: number;
  /** What the server said, once it has had it. */
  answer: SaveAnswer | undefined;
  /** Undefined once the window has been told something. */
  tell: ((answer: SaveAnswer) => void) | undefined;
};

/** One field, a person's windows on one device, somebody else, and a network that does as it likes. */
export class World {
  readonly device = new Device();
  readonly server = new Server();
  readonly history: Stored[] = [{ content: null, version: 0 }];
  readonly windows: Window[] = [];
  readonly requests: Request[] = [];
  /** The last words of each window that nobody has chosen to let go. */
  readonly owed = new Set<string>();
  /** Texts that were written over by somebody who had not seen them. */
  readonly overwrittenUnseen: string[] = [];
  #written = 0;

  open(behind: number): void {
    const loaded = this.history.at(-1 - Math.min(behind, this.history.length - 1));
    if (loaded && this.windows.length < 3) this.windows.push(new Window(this, loaded));
  }

  type(place: number): void {
    const window = this.#pick(place);
    if (!window || window.shown === undefined) return;
    this.#written += 1;
    this.#put(window, text(`tekst ${this.#written}`), (words) => window.queue.change(KEY, words));
  }

  remove(place: number): void {
    const window = this.#pick(place);
    if (!window?.shown) return;
    this.owed.delete(asText(window.shown));
    window.known.add(asText(null));
    window.queue.remove(KEY);
  }

  /** The writer chooses what shall stand. */
  choose(place: number, choice: 'mine' | 'theirs' | 'join'): void {
    const window = this.#pick(place);
    const conflict = window?.conflict;
    if (!window || !conflict) return;
    const { mine, theirs, alsoMine } = conflict;
    window.known.add(asText(theirs));
    for (const content of alsoMine) this.owed.delete(asText(content));
    if (choice === 'theirs') {
      if (asText(mine) !== asText(theirs)) this.owed.delete(asText(mine));
      window.queue.resolve(KEY, theirs);
    } else if (choice === 'mine' || mine === null) window.queue.resolve(KEY, mine);
    else {
      const all = [theirs, ...alsoMine, mine].map((content) => content?.text ?? '');
      this.#put(window, text(all.join('+')), (words) => window.queue.resolve(KEY, words));
    }
  }

  flush(place: number): void {
    void this.#pick(place)?.queue.flush();
  }

  /** The page of another hears what has been saved. */
  hear(place: number): void {
    const window = this.#pick(place);
    if (!window) return;
    const { content, version } = this.server.at(KEY);
    const before = asText(window.shown ?? null);
    if (window.queue.heard(KEY, content, version) || asText(content) === before)
      window.known.add(asText(content));
  }

  leave(place: number): void {
    const window = this.#pick(place);
    if (!window) return;
    void window.queue.flush();
    window.queue.stop();
    this.#close(window);
  }

  /** Nothing more runs in it; what it has sent may still arrive. */
  crash(place: number): void {
    const window = this.#pick(place);
    if (!window) return;
    window.queue.stop();
    for (const request of this.requests) if (request.window === window) request.tell = undefined;
    this.#close(window);
  }

  otherSaves(): void {
    this.#written += 1;
    this.#accept(text(`andens ${this.#written}`), this.server.at(KEY).version);
  }

  arrive(place: number): void {
    const waiting = this.requests.filter(({ answer }) => !answer);
    const request = waiting[place % waiting.length];
    if (!request) return;
    const { content, version, window } = request;
    const stored = this.server.at(KEY);
    const overwrites = stored.version === version && version > 0;
    if (overwrites && !window.known.has(asText(stored.content)))
      this.overwrittenUnseen.push(asText(stored.content));
    request.answer = this.#accept(content, version);
  }

  /** The window is told the truth where the request has arrived, and else what went wrong. */
  tell(place: number, failure: Exclude<SaveAnswer['outcome'], 'saved' | 'stale' | 'refused'> | null): void {
    const waiting = this.requests.filter(({ tell }) => tell);
    const request = waiting[place % waiting.length];
    if (!request) return;
    const { answer, tell } = request;
    request.tell = undefined;
    if (failure === 'signed-out' && !answer) {
      // A server that turns somebody away has saved nothing and will not.
      request.answer = { outcome: 'signed-out' };
      tell?.(request.answer);
    } else if (answer && failure === null) tell?.(answer);
    else tell?.({ outcome: failure === null || failure === 'signed-out' ? 'offline' : failure });
  }

  send(window: Window, content: Content, version: number): Promise<SaveAnswer> {
    window.known.add(asText(content));
    return new Promise((tell) => this.requests.push({ window, content, version, answer: undefined, tell }));
  }

  /** Owed words that are neither with the server, nor on the device, nor on a page that says it cannot keep them. */
  lost(): string[] {
    const safe = new Set([
      ...this.history.map(({ content }) => asText(content)),
      ...[...this.device.drafts.values()].map(({ content }) => asText(content)),
      ...this.windows.filter(({ state }) => state?.kept === false).map(({ shown }) => asText(shown ?? null)),
    ]);
    return [...this.owed].filter((words) => !safe.has(words));
  }

  #put(window: Window, words: { text: string }, work: (words: { text: string }) => void): void {
    this.owed.delete(asText(window.shown ?? null));
    // What the choice is between is dropped or joined by the writer.
    this.owed.add(asText(words));
    window.known.add(asText(words));
    work(words);
  }

  #accept(content: Content, version: number): SaveAnswer {
    const answer = this.server.save(KEY, content, version);
    const now = this.server.at(KEY);
    if (now !== this.history.at(-1)) this.history.push(now);
    return answer;
  }

  #pick(place: number): Window | undefined {
    return this.windows[place % Math.max(1, this.windows.length)];
  }

  #close(window: Window): void {
    // Whoever closes a page that says it is kept nowhere has been warned.
    if (window.state?.kept === false) this.owed.delete(asText(window.shown ?? null));
    this.windows.splice(this.windows.indexOf(window), 1);
  }
}
