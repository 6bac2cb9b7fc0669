import type { ConversationLine } from '../conversations/list-conversations.server';
import { nextSigners } from '../signing/signing.rules';

/** What the actor does next in a talk of their own. */
export type TalkStepKind =
  | 'sign'
  | 'revise'
  | 'freeze'
  | 'read-record'
  | 'finish-talk'
  | 'start-talk'
  | 'share'
  | 'prepare'
  | 'call-in';

/** What the actor waits for the others to do, or for the day of the talk. */
export type TalkWaitKind =
  | 'wait-for-signature'
  | 'wait-for-stamp'
  | 'wait-for-freeze'
  | 'wait-for-record'
  | 'wait-for-talk'
  | 'wait-for-preparation'
  | 'wait-for-call-in';

/** How a day stands to today. */
export type DayPlace = 'ahead' | 'today' | 'past';

export type Step<Kind extends string = TalkStepKind | TalkWaitKind> = {
  kind: Kind;
  /** The address of where it is done. */
  to: string;
  type: ConversationLine['type'];
  /** Null in a talk between two. */
  groupName: string | null;
  /** The other party; in a group its leader, or to the leader the group. */
  otherName: string;
  /** The day of the talk, or the day that something is due, YYYY-MM-DD. */
  heldOn: string;
  day: DayPlace;
  /** Those who are waited for. */
  missing: string[];
};

/** Whose turn it is, seen from one side. */
export type NextStep =
  | { turn: 'own'; step: Step<TalkStepKind> }
  | { turn: 'other'; step: Step<TalkWaitKind> };

export type Standpoint = {
  /** Whose side of the talk it is seen from: the person, or the leader whom they stand in for. */
  personId: string;
  /** Whoever looks stands in for the leader. */
  deputy?: { personId: string };
  /** Today's civil date, YYYY-MM-DD. */
  today: string;
  /** Ids of the conversations being prepared that the person has written something for, and not shared it. */
  begun: ReadonlySet<string>;
};

/** The one next step of a conversation, or null where nothing is left to do. */
export function nextStep(line: ConversationLine, from: Standpoint): NextStep | null {
  const mine = line.participants.find(({ personId }) => personId === from.personId);
  if (!mine) return null;
  const { side } = mine;
  const others = line.participants.filter((participant) => participant !== mine);
  const about = {
    to: `/samtaler/${line.id}`,
    type: line.type,
    groupName: line.groupName,
    otherName: side === 'employee' ? line.leaderName : line.employeeName,
    heldOn: line.heldOn,
    day: dayPlace(line.heldOn, from.today),
  };
  const own = (kind: TalkStepKind): NextStep => ({ turn: 'own', step: { kind, ...about, missing: [] } });
  const other = (kind: TalkWaitKind, missing: typeof others = []): NextStep => ({
    turn: 'other',
    step: { kind, ...about, missing: missing.map(({ name }) => name) },
  });

  switch (line.state) {
    case 'preparing': {
      const ready = line.participants.every(({ shared }) => shared);
      // Once the day has come the leader can begin whether or not everything is shared.
      if (side === 'leader' && (ready || about.day === 'past')) return own('start-talk');
      if (!mine.shared) return own(from.begun.has(line.id) ? 'share' : 'prepare');
      if (side === 'leader' && about.day === 'today') return own('start-talk');
      if (ready || about.day !== 'ahead') return other('wait-for-talk');
      return other(
        'wait-for-preparation',
        others.filter(({ shared }) => !shared),
      );
    }
    case 'in-talk':
      return side === 'leader' ? own('finish-talk') : other('wait-for-record');
    case 'summary':
      if (side === 'leader') return own(line.sentBack ? 'revise' : 'freeze');
      return line.sentBack ? other('wait-for-freeze') : own('read-record');
    case 'signing': {
      if (line.waitsForStamp) return other('wait-for-stamp');
      const next = nextSigners(line.participants);
      const missing = line.participants.filter(({ personId }) => next.includes(personId));
      // In the leader's field signs who froze the summary: the leader, or who stood in for them.
      const signs = ({ deputy, personId }: (typeof missing)[number]) => deputy?.personId ?? personId;
      if (missing.some((one) => signs(one) === (from.deputy ?? from).personId)) return own('sign');
      return other(
        'wait-for-signature',
        missing.map((one) => ({ ...one, name: one.deputy?.name ?? one.name })),
      );
    }
    case 'planned': {
      // Whoever stands in for a leader calls in one at a time, and no groups.
      if (side === 'employee' || (from.deputy && line.groupName !== null)) return other('wait-for-call-in');
      return { turn: 'own', step: { kind: 'call-in', ...about, to: callInAddress(line), missing: [] } };
    }
    case 'signed':
    case 'closed':
    case 'cancelled':
      return null;
  }
}

/** Where the leader calls in to a talk that a round has planned. */
export function callInAddress({ employeeId, type }: Pick<ConversationLine, 'employeeId' | 'type'>): string {
  return employeeId === null ? '/team/indkald-gruppe' : `/team/${employeeId}/indkald?type=${type}`;
}

export function dayPlace(day: string, today: string): DayPlace {
  if (day === today) return 'today';
  return day > today ? 'ahead' : 'past';
}
