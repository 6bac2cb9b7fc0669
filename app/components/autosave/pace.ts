import { retryDelay } from './retry-delay';

const PAUSE = 800;
/** Somebody who writes without a pause is saved all the same. */
const LONGEST_PAUSE = 5_000;

/** When to save next: a moment after the last keystroke, and less and less often while nothing gets through. */
export class Pace {
  readonly #pause: number;
  #waitingSince: number | null = null;
  #failures = 0;
  #notBefore = 0;

  constructor(pause = PAUSE) {
    this.#pause = pause;
  }

  /** Milliseconds from now until what has been typed shall be sent. */
  wait(): number {
    const now = Date.now();
    this.#waitingSince ??= now;
    const pause = Math.min(this.#pause, this.#waitingSince + LONGEST_PAUSE - now);
    return Math.max(pause, this.#notBefore - now, 0);
  }

  /** All that waited has been sent. */
  sent(): void {
    this.#waitingSince = null;
  }

  answered(): void {
    this.#failures = 0;
    this.#notBefore = 0;
  }

  failed(): void {
    this.#failures += 1;
    this.#notBefore = Date.now() + retryDelay(this.#failures);
  }
}
