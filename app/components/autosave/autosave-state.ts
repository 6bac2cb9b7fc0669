import type { Refused } from '../../http/refusals.server';
import type { SaveState } from '../feedback/save-status';
import { type Conflict, type FieldState, isPending, type SaveAnswer } from './field-state';

/** What keeps the server from taking anything at all, for now. */
export type Trouble = Exclude<SaveAnswer['outcome'], 'saved' | 'stale' | 'refused'>;

/** What a page shows of the saving. */
export type AutosaveState = {
  status: SaveState;
  savedAt: Date | null;
  /** Why the last save was refused, while that stands. */
  refused: Refused['refused'] | null;
  /** By key: texts to choose between. */
  conflicts: Readonly<Record<string, Conflict>>;
  /** Whether this device has kept all that the server does not have. */
  kept: boolean;
};

export const NOTHING_TYPED: AutosaveState = {
  status: 'idle',
  savedAt: null,
  refused: null,
  conflicts: {},
  kept: true,
};

type Known = {
  fields: readonly (readonly [key: string, field: FieldState, kept: boolean])[];
  trouble: Trouble | null;
  savedAt: Date | null;
};

/** What is worst comes first: a save that fails is not hidden by another that goes well. */
export function describeState({ fields, trouble, savedAt }: Known): AutosaveState {
  const conflicts = Object.fromEntries(
    fields.flatMap(([key, { conflict }]) => (conflict ? [[key, conflict]] : [])),
  );
  const refused = fields.find(([, field]) => field.refused)?.[1].refused ?? null;
  const pending = fields.some(([, field]) => isPending(field));
  const status = () => {
    if (pending && trouble) return trouble;
    if (refused) return 'failed';
    if (pending) return 'saving';
    if (Object.keys(conflicts).length > 0) return 'conflict';
    return savedAt ? 'saved' : 'idle';
  };
  return { status: status(), savedAt, refused, conflicts, kept: fields.every(([, , kept]) => kept) };
}
