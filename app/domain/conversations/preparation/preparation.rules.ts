import { actionIsOpen, type ConversationState } from '../../access/access.rules';

type Preparation = { sharedAt: Date | null; enteredById: string | null };

/**
 * Whether a person may still write in their own preparation. Once shared it stands: what the others read
 * does not change under their eyes. While the leader types it in from paper only the leader writes, since
 * the leader reads along; once that is done it is the person's to correct: those were not their keystrokes.
 */
export function mayWrite({ sharedAt, enteredById }: Preparation, state: ConversationState): boolean {
  if (!actionIsOpen('prepare', state)) return false;
  return sharedAt === null ? enteredById === null : enteredById !== null;
}

/** Whether somebody is typing it in from paper and is not done: nothing in it is the person's own typing. */
export function isBeingEntered({ sharedAt, enteredById }: Preparation): boolean {
  return sharedAt === null && enteredById !== null;
}

/**
 * How it stands with typing in somebody's preparation from paper, as the leader sees it.
 * - `free`: nobody has written anything
 * - `entering`: the leader is at it
 * - `entered`: it has been done
 * - `corrected`: it has been done, and the person has changed something since
 * - `begun`: the person is writing it themselves
 * - `shared`: the person has written and shared it themselves
 */
export type PaperStanding = 'free' | 'entering' | 'entered' | 'corrected' | 'begun' | 'shared';

export function paperStanding(
  { sharedAt, enteredById }: Preparation,
  written: { any: boolean; corrected: boolean },
  leaderId: string,
): PaperStanding {
  if (sharedAt && enteredById) return written.corrected ? 'corrected' : 'entered';
  if (sharedAt) return 'shared';
  if (enteredById === leaderId) return 'entering';
  return written.any ? 'begun' : 'free';
}
