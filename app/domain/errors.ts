/**
 * What a domain operation throws when it refuses. `code` is a stable dotted translation key
 * (`error.<code>` in app/i18n); `kind` says what the caller can do about it. Only app/http turns it
 * into a status and a text.
 */
export type RefusalKind =
  /** The actor may not know that it exists: the same answer as for an id that does not exist. */
  | 'not-found'
  /** Nobody is logged in, or no longer. */
  | 'not-logged-in'
  /** The actor may not do this at all. */
  | 'forbidden'
  /** Not in the state that things are in now. */
  | 'conflict'
  /** The input is not what it has to be. */
  | 'invalid'
  /** Too many attempts. */
  | 'too-many'
  /** Somebody else's system does not answer, or the database is taken for now. */
  | 'unavailable'
  /** There is no room left to keep anything in. */
  | 'full';

export type Denied = {
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** It happens to those who mean well too: a person has a few logged in a while, and the rest is refused without a row. */
  byMistake?: boolean;
};

export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    /** Values for the translated text: names and numbers, never confidential content. */
    readonly values: Record<string, string | number> = {},
    /** What the attempt was on, for the audit log; set by the access policy. */
    readonly denied: Denied | null = null,
  ) {
    super(code);
  }
}
