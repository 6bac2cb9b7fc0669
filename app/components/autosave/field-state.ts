import type { Refused } from '../../http/refusals.server';
import type { Draft } from './draft-store';

/** What is saved together: the fields of one question, of one line of the record. */
export type Fields = Record<string, string>;

/** Null says that it has been taken away, or was never there. */
export type Content = Fields | null;

/** What the server said of one save. */
export type SaveAnswer =
  | { outcome: 'saved'; version: number; savedAt: Date }
  /** Somebody saved a newer one; `theirs` is what stands, null where they took it away. */
  | { outcome: 'stale'; version: number; theirs: Content }
  /** The server will not take it as it is; the code says why. */
  | { outcome: 'refused'; refused: Refused['refused'] }
  /** Nothing is known of what became of it, save for 'signed-out' and 'full': then nothing was saved. */
  | { outcome: 'signed-out' | 'offline' | 'busy' | 'full' | 'failed' };

/** Two texts for one field, or more: none is gone before the writer has chosen. */
export type Conflict = {
  /** What stands in the field now; null where the writer has taken it away. */
  mine: Content;
  /** What the server has; null where somebody has taken it away. */
  theirs: Content;
  /** Version of `theirs`; the chosen text is saved on top of it. */
  version: number;
  /** Unsaved texts of other windows of the writer's, found on this device. */
  alsoMine: readonly Fields[];
};

/** All that is known of one field on this page. */
export type FieldState = {
  content: Content;
  /** What the server had when the content was last in step with it; 0 where it has none. */
  version: number;
  /** The server has not acknowledged the content. */
  changed: boolean;
  /** What was sent on top of `version` without an answer: the server may have any of it, or none. */
  unsure: readonly Content[];
  conflict: Conflict | null;
  /** Why the content as it stands was refused: sending the same again would be refused again. */
  refused: Refused['refused'] | null;
};

/** The first and the last attempts are those whose answer can be missing. */
const KEPT_ATTEMPTS = 5;

export const inStep = (content: Content, version: number): FieldState => ({
  content,
  version,
  changed: false,
  unsure: [],
  conflict: null,
  refused: null,
});

/** After a keystroke, a choice, or taking the field away. What is typed while two texts are shown is part of the writer's own. */
export function typed(field: FieldState, content: Content): FieldState {
  const conflict = field.conflict && { ...field.conflict, mine: content };
  return { ...field, content, changed: true, refused: null, conflict };
}

export const isPending = (field: FieldState) =>
  field.changed && field.conflict === null && field.refused === null;

/** As it stands once the content has left for the server. */
export function sending(field: FieldState): FieldState {
  const { unsure, content } = field;
  if (unsure.some((attempt) => sameContent(attempt, content))) return field;
  const earlier =
    unsure.length < 2 * KEPT_ATTEMPTS
      ? unsure
      : [...unsure.slice(0, KEPT_ATTEMPTS), ...unsure.slice(1 - KEPT_ATTEMPTS)];
  return { ...field, unsure: [...earlier, content] };
}

/** After the server's answer to `sent`. What was typed meanwhile stays unsaved. */
export function answered(field: FieldState, sent: Content, answer: SaveAnswer): FieldState {
  switch (answer.outcome) {
    case 'saved':
      return {
        ...field,
        version: answer.version,
        unsure: [],
        changed: field.changed && !sameContent(field.content, sent),
      };
    case 'stale':
      // An answer that names the version it was sent on would go round for ever if it were taken for ours.
      return meet(field, answer, [], field.version !== answer.version && wasSent(field, answer.theirs));
    case 'refused':
      return {
        ...withoutAttempt(field, sent),
        // What was typed meanwhile has not been refused.
        refused: sameContent(field.content, sent) ? answer.refused : null,
      };
    case 'signed-out':
    case 'full':
      return withoutAttempt(field, sent);
    default:
      return field;
  }
}

type Stored = { theirs: Content; version: number };

/** As it stands when a page begins: what the server has, and the drafts left on this device, newest first. */
export function begun(stored: Stored, drafts: readonly Draft[]): FieldState {
  const [newest, ...older] = drafts.filter(({ content }) => !sameContent(content, stored.theirs));
  if (!newest) return inStep(stored.theirs, stored.version);
  const { content, version, unsure } = newest;
  const field: FieldState = { ...inStep(content, version), changed: true, unsure };
  const ours = version === stored.version || wasSent(field, stored.theirs);
  return meet(
    field,
    stored,
    older.map(({ content }) => content).filter((content) => content !== null),
    ours,
  );
}

/** The server has `theirs`. There is nothing to choose where it came from here, or says what the writer says. */
function meet(
  field: FieldState,
  { theirs, version }: Stored,
  alsoMine: readonly Fields[],
  isOurs: boolean,
): FieldState {
  const others = alsoMine.filter(
    (text, place) =>
      !sameContent(text, field.content) &&
      !sameContent(text, theirs) &&
      alsoMine.findIndex((other) => sameContent(other, text)) === place,
  );
  const agreed = sameContent(theirs, field.content);
  if ((isOurs || agreed) && others.length === 0)
    return { ...field, version, unsure: [], conflict: null, changed: !agreed };
  return { ...field, conflict: { mine: field.content, theirs, version, alsoMine: others } };
}

/** After hearing of what the server has by now. Words that are being written stay; saving them brings up both. */
export function heard(field: FieldState, { theirs, version }: Stored): FieldState {
  const { conflict, changed } = field;
  if (conflict)
    return version > conflict.version ? { ...field, conflict: { ...conflict, theirs, version } } : field;
  return changed || version <= field.version ? field : inStep(theirs, version);
}

/** The text that shall stand where several had been written. */
export function resolved(field: FieldState, content: Content): FieldState {
  const { conflict } = field;
  if (!conflict) return field;
  return {
    ...inStep(content, conflict.version),
    changed: !sameContent(content, conflict.theirs),
  };
}

/** The answer to a save can be lost when the save was not: the server then has a text of this page's. */
const wasSent = ({ unsure }: FieldState, theirs: Content) =>
  unsure.some((attempt) => sameContent(attempt, theirs));

function withoutAttempt(field: FieldState, sent: Content): FieldState {
  return { ...field, unsure: field.unsure.filter((attempt) => !sameContent(attempt, sent)) };
}

/** A field that is not there is as good as an empty one; what was taken away is not. */
export function sameContent(one: Content, other: Content): boolean {
  if (one === null || other === null) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}
