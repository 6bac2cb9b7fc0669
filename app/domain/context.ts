import type { Db } from 'db/client.server';
import type { Grant } from './access/access.rules';
import type { Keys } from './keys.server';

/** Who asks. Rights are read from today's facts on every request, never from a session. */
export type Actor = {
  readonly personId: string;
  readonly name: string;
  readonly grants: ReadonlySet<Grant>;
  /** When the person last proved who they are. */
  readonly provedAt: Date;
};

/** The first parameter of every operation. */
export type Context = {
  readonly db: Db;
  readonly keys: Keys;
  readonly actor: Actor;
  readonly now: Date;
};

/** For operations that nobody is logged in to: first run, log in, the command line's own jobs. */
export type SystemContext = Omit<Context, 'actor'> & { readonly actor: null };
