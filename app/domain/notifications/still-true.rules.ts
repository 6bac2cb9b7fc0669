import type { ConversationState, Side } from '../access/access.rules';
import type { TalkMailKind } from './mail.rules';

/** What a mail about a conversation is held against at the moment when it is sent. */
export type Standing = {
  /** An account that an administrator has closed, or of somebody who has left. */
  disabled: boolean;
  /** How the recipient takes part; null for somebody who does not. */
  side: Side | null;
  /** For the leader: whether they lead the employee, or somebody in the group, today. */
  leads: boolean;
  group: boolean;
  state: ConversationState;
  /** Somebody else has shared a preparation, and nobody has opened it. */
  unreadPreparation: boolean;
  /** The summary has been sent back, by somebody who has read it. */
  sentBack: boolean;
  /** Of the summary that is being signed. */
  recipientHasSigned: boolean;
  leaderHasSigned: boolean;
  /** A signature has been given and lacks its timestamp. */
  stampWaits: boolean;
  /** The recipient has shared their own preparation. */
  recipientHasShared: boolean;
  /** Times have been proposed that can still be chosen, and nobody has answered. */
  timesProposed: boolean;
  /** Times have been turned down, and neither others proposed nor a day set since. */
  timesDeclined: boolean;
  /** An agreement waits to be followed up, and nothing says that it is done. */
  followUpWaits: boolean;
};

/** Why a mail is not sent after all. */
export type DropReason = 'disabled' | 'not-a-party' | 'no-longer-true';

const AHEAD: readonly ConversationState[] = ['planned', 'preparing'];
const AFTER: readonly ConversationState[] = ['signed', 'closed'];

/** In which states what a mail says holds. */
const HOLDS_IN: Record<TalkMailKind, readonly ConversationState[]> = {
  'called-in': AHEAD,
  rescheduled: AHEAD,
  'preparation-shared': [...AHEAD, 'in-talk'],
  'summary-to-read': ['summary', 'signing'],
  'your-turn-to-sign': ['signing'],
  'stamp-waits': ['signing'],
  'sent-back': ['summary'],
  signed: AFTER,
  reopened: ['summary', 'signing'],
  cancelled: ['cancelled'],
  'cancel-undone': ['in-talk', 'summary', 'signing'],
  'taken-over': [...AHEAD, 'in-talk', 'summary', 'signing'],
  'left-group': [...AHEAD, 'in-talk', 'summary', 'signing', ...AFTER],
  'follow-up-due': AFTER,
  'round-opened': ['planned'],
  'prepare-soon': ['preparing'],
  'still-to-sign': ['signing'],
  'times-proposed': AHEAD,
  'time-accepted': AHEAD,
  'times-declined': AHEAD,
};

/**
 * Whether a mail still says what is so, and to somebody who may know it: null, or why it is dropped.
 * Between queueing and sending the conversation goes on, people move and accounts are closed.
 */
export function reasonToDrop(kind: TalkMailKind, standing: Standing): DropReason | null {
  if (standing.disabled) return 'disabled';
  if (!isParty(kind, standing)) return 'not-a-party';
  return HOLDS_IN[kind].includes(standing.state) && isNews(kind, standing) ? null : 'no-longer-true';
}

/** A leader who no longer leads the employee hears one thing more: that a day in their calendar is off. */
function isParty(kind: TalkMailKind, { side, leads }: Standing): boolean {
  // That one is no longer in the group is told to who is not.
  if (side === null) return kind === 'left-group';
  return side === 'employee' || (side === 'leader' && (leads || kind === 'cancelled'));
}

function isNews(kind: TalkMailKind, standing: Standing): boolean {
  switch (kind) {
    case 'preparation-shared':
      return standing.unreadPreparation;
    case 'summary-to-read':
      // Of one that was sent back there is another mail, to all but who did it.
      return !standing.recipientHasSigned && !standing.sentBack;
    case 'your-turn-to-sign':
    case 'still-to-sign':
      return (
        !standing.recipientHasSigned &&
        // Between two the leader signs first; in a group everybody in their own time.
        (standing.group || standing.side === 'leader' || standing.leaderHasSigned)
      );
    case 'stamp-waits':
      return standing.stampWaits;
    case 'left-group':
      return standing.side === null;
    case 'follow-up-due':
      return standing.followUpWaits;
    case 'prepare-soon':
      return !standing.recipientHasShared;
    case 'times-proposed':
      // Whoever proposed them knows.
      return standing.timesProposed && standing.side === 'employee';
    case 'times-declined':
      // The leader has proposed others, or set a day, meanwhile.
      return standing.timesDeclined;
    default:
      return true;
  }
}
