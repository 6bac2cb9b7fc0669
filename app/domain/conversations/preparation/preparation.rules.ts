import { actionIsOpen, type ConversationState } from '../../access/access.rules';

type Preparation = { sharedAt: Date | null; enteredById: string | null };

/**
 * Whether a person may still write in their own preparation. Once shared it stands: what the others read
 * does not change under their eyes. One that was typed in from paper is theirs to correct for as long as
 * they prepare, also when the leader is done with it: those are not their own keystrokes.
 */
export function mayWrite({ sharedAt, enteredById }: Preparation, state: ConversationState): boolean {
  if (!actionIsOpen('prepare', state)) return false;
  return sharedAt === null || (enteredById !== null && state === 'preparing');
}

/**
 * How it stands with typing in somebody's preparation from paper, as the leader sees it.
 * - `free`: nobody has written anything
 * - `entering`: the leader is at it
 * - `entered`: it has been done
 * - `begun`: the person is writing it themselves
 * - `shared`: the person has written and shared it themselves
 * - `elsewhere`: another leader was at it
 */
export type PaperStanding = 'free' | 'entering' | 'entered' | 'begun' | 'shared' | 'elsewhere';

export function paperStanding(
  { sharedAt, enteredById }: Preparation,
  written: boolean,
  leaderId: string,
): PaperStanding {
  if (sharedAt) return enteredById ? 'entered' : 'shared';
  if (enteredById === leaderId) return 'entering';
  if (!written) return 'free';
  return enteredById ? 'elsewhere' : 'begun';
}
