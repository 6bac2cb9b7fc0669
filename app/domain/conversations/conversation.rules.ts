import type { ConversationState } from '../access/access.rules';

/** How far one person's preparation is. */
export type PreparationStatus = { sharedAt: Date | null; openedAt: Date | null };

/**
 * The talk can begin when everybody has shared, or when its day has come. What was typed in from
 * somebody's paper they have not shared themselves: their talk waits for its day.
 */
export function canStartTalk(
  preparations: readonly (PreparationStatus & { enteredById: string | null })[],
  heldOn: string,
  today: string,
): boolean {
  const sharedByAll = preparations.every(
    ({ sharedAt, enteredById }) => sharedAt !== null && enteredById === null,
  );
  return sharedByAll || today >= heldOn;
}

/** Sharing can be undone until the other has opened it. */
export function canUndoSharing(preparation: PreparationStatus): boolean {
  return preparation.sharedAt !== null && preparation.openedAt === null;
}

export const STEPS = ['preparation', 'talk', 'agreements', 'signing', 'follow-up'] as const;
export type Step = (typeof STEPS)[number];

/** Where the page of a step is. */
export function stepAddress(conversationId: string, step: Step): string {
  const last: Record<Step, string> = {
    preparation: 'forberedelse',
    talk: 'samtale',
    agreements: 'aftaler',
    signing: 'underskrift',
    'follow-up': 'opfoelgning',
  };
  return `/samtaler/${conversationId}/${last[step]}`;
}

/** The step that a conversation in this state stands at. */
export function currentStep(state: ConversationState): Step {
  switch (state) {
    case 'planned':
    case 'preparing':
    case 'cancelled':
      return 'preparation';
    case 'in-talk':
      return 'talk';
    case 'summary':
    case 'signing':
      return 'signing';
    case 'signed':
    case 'closed':
      return 'follow-up';
  }
}

/** Whether a step can be opened in this state. */
export function stepIsOpen(step: Step, state: ConversationState): boolean {
  const reached: Record<Step, readonly ConversationState[]> = {
    preparation: ['preparing', 'in-talk', 'summary', 'signing', 'signed', 'closed', 'cancelled'],
    talk: ['in-talk', 'summary', 'signing', 'signed', 'closed'],
    agreements: ['in-talk', 'summary', 'signing', 'signed', 'closed'],
    signing: ['summary', 'signing', 'signed', 'closed'],
    'follow-up': ['signed', 'closed'],
  };
  return reached[step].includes(state);
}
