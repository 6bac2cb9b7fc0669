/**
 * What became of a text that was saved. 'stale' says that somebody (or another tab) saved a newer one
 * in the meantime: nothing was overwritten, and `current` is what stands, to choose from or join.
 */
export type Saved<T> =
  | { outcome: 'saved'; version: number; savedAt: Date }
  | { outcome: 'stale'; current: T & { version: number } };
