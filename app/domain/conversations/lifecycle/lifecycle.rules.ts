import type { ConversationState } from '../../access/access.rules';

/** As long as an accident is still an accident. */
const UNDO_DAYS = 14;

const DAY = 24 * 60 * 60 * 1000;

/** The last moment at which a cancellation can be undone. */
export function undoUntil(cancelledAt: Date): Date {
  return new Date(cancelledAt.getTime() + UNDO_DAYS * DAY);
}

export function canUndoCancelling(cancelledAt: Date | null, now: Date): boolean {
  return cancelledAt !== null && now <= undoUntil(cancelledAt);
}

/**
 * The state that undoing a cancellation goes back to. A frozen summary was voided with the
 * conversation, so that the record is read through again before it is signed.
 */
export function stateAfterUndo(cancelledFrom: ConversationState | null): ConversationState {
  if (cancelledFrom === 'signing') return 'summary';
  return cancelledFrom ?? 'preparing';
}

/** Whether the talk has been begun, so that its day is the day on which it was held. */
export const isHeld = (state: ConversationState): boolean => state !== 'planned' && state !== 'preparing';

/** What is planned can be moved to any day; what has been held was not held in the future. */
export function canBeHeldOn(state: ConversationState, heldOn: string, today: string): boolean {
  return !isHeld(state) || heldOn <= today;
}

/** How long after a talk it can be written down that it was held: it was called in afterwards. */
const CALLED_IN_AFTER_DAYS = 60;

/** The first day on which a talk that has begun can have been held, by the day it was called in. */
export function earliestHeldOn(calledInOn: string): string {
  const day = new Date(`${calledInOn}T12:00:00Z`);
  return new Date(day.getTime() - CALLED_IN_AFTER_DAYS * DAY).toISOString().slice(0, 10);
}

/** How much of a conversation there is to read: what a cancelled one had reached, for the others their state. */
export function reachedState(
  state: ConversationState,
  cancelledFrom: ConversationState | null,
): ConversationState {
  if (state !== 'cancelled') return state;
  return cancelledFrom === null || !isHeld(cancelledFrom) ? 'preparing' : 'in-talk';
}
