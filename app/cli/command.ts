import type { Translate } from '../i18n/translator';

/** What a command reads and writes through; handed in, so that tests need no process. */
export type Io = {
  /** Results. */
  out: (text: string) => void;
  /** Messages. */
  err: (text: string) => void;
  t: Translate;
  language: 'da' | 'en';
  now: () => Date;
};

/**
 * 0: done. 1: done, and the answer is no. 2: it could not be done (bad file, bad argument), with one
 * clear sentence and nothing written.
 */
export type ExitCode = 0 | 1 | 2;

/** `args` are what comes after the command's own words. */
export type Command = { usage: string; run: (args: string[], io: Io) => Promise<ExitCode> };

/** Could not be done: `code` is a key under `cli` in app/i18n. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
