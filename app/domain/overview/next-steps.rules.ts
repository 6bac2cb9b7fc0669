import type { Side } from '../access/access.rules';
import type { ConversationLine } from '../conversations/list-conversations.server';
import { nextSigners } from '../signing/signing.rules';

/** What the actor does next with a conversation, what comes last in it first. */
const OWN_STEPS = ['sign', 'freeze', 'finish-talk', 'start-talk', 'share', 'prepare'] as const;
export type OwnStepKind = (typeof OWN_STEPS)[number];

/** What the actor waits for the other to do, or for the day of the talk. */
export type WaitingStepKind =
  | 'wait-for-signature'
  | 'wait-for-freeze'
  | 'wait-for-record'
  | 'wait-for-talk'
  | 'wait-for-preparation';

export type Step<Kind extends OwnStepKind | WaitingStepKind = OwnStepKind | WaitingStepKind> = {
  kind: Kind;
  conversationId: string;
  otherName: string;
  /** The day of the talk, YYYY-MM-DD. */
  heldOn: string;
  /** How that day stands to today. */
  day: 'ahead' | 'today' | 'past';
};

/** Whose turn it is, seen from one side. */
export type NextStep =
  | { turn: 'own'; step: Step<OwnStepKind> }
  | { turn: 'other'; step: Step<WaitingStepKind> };

export type Standpoint = {
  personId: string;
  /** Today's civil date, YYYY-MM-DD. */
  today: string;
  /** Ids of the conversations that the person has written something for. */
  begun: ReadonlySet<string>;
};

/** The one next step of a conversation, or null where nothing is left to do. */
export function nextStep(line: ConversationLine, from: Standpoint): NextStep | null {
  const mine = line.participants.find(({ personId }) => personId === from.personId);
  if (!mine) return null;
  const { side } = mine;
  const about = {
    conversationId: line.id,
    otherName: side === 'employee' ? line.leaderName : line.employeeName,
    heldOn: line.heldOn,
    day: dayOf(line.heldOn, from.today),
  };
  const own = (kind: OwnStepKind): NextStep => ({ turn: 'own', step: { kind, ...about } });
  const other = (kind: WaitingStepKind): NextStep => ({ turn: 'other', step: { kind, ...about } });

  switch (line.state) {
    case 'preparing': {
      const ready = line.participants.every(({ shared }) => shared);
      // Once the day has come the leader can begin whether or not everything is shared.
      if (side === 'leader' && (ready || about.day === 'past')) return own('start-talk');
      if (!mine.shared) return own(from.begun.has(line.id) ? 'share' : 'prepare');
      if (side === 'leader' && about.day === 'today') return own('start-talk');
      return other(ready || about.day !== 'ahead' ? 'wait-for-talk' : 'wait-for-preparation');
    }
    case 'in-talk':
      return side === 'leader' ? own('finish-talk') : other('wait-for-record');
    case 'summary':
      return side === 'leader' ? own('freeze') : other('wait-for-freeze');
    case 'signing':
      if (nextSigners(line.participants).includes(from.personId)) return own('sign');
      return other('wait-for-signature');
    case 'planned':
    case 'signed':
    case 'closed':
    case 'cancelled':
      return null;
  }
}

/**
 * The overview of a person who takes part in `lines`. What is nearly done comes first (somebody waits
 * for a signature), then what has the nearest day.
 */
export function nextSteps(
  lines: readonly ConversationLine[],
  from: Standpoint,
): { own: Step<OwnStepKind>[]; waiting: Step<WaitingStepKind>[] } {
  const own: Step<OwnStepKind>[] = [];
  const waiting: Step<WaitingStepKind>[] = [];
  for (const line of lines) {
    const next = nextStep(line, from);
    if (next?.turn === 'own') own.push(next.step);
    if (next?.turn === 'other') waiting.push(next.step);
  }
  return {
    own: own.sort((a, b) => urgency(a.kind) - urgency(b.kind) || byDay(a, b)),
    waiting: waiting.sort(byDay),
  };
}

/** Steps after the talk in the order they come; everything before it is a matter of its day. */
function urgency(kind: OwnStepKind): number {
  const place = OWN_STEPS.indexOf(kind);
  return Math.min(place, OWN_STEPS.indexOf('start-talk'));
}

function byDay(a: Step, b: Step): number {
  return a.heldOn.localeCompare(b.heldOn) || a.otherName.localeCompare(b.otherName, 'da');
}

function dayOf(heldOn: string, today: string): Step['day'] {
  if (heldOn === today) return 'today';
  return heldOn > today ? 'ahead' : 'past';
}
