import type { ConversationLine } from '../conversations/list-conversations.server';
import {
  dayPlace,
  nextStep,
  type Standpoint,
  type Step,
  type TalkStepKind,
  type TalkWaitKind,
} from './next-steps.rules';

/** What there is to do besides the next step of each talk. */
type OtherStepKind = 'hand-over' | 'take-over' | 'cancel-begun' | 'meet-wish' | 'follow-up';
export type OwnStep = Step<TalkStepKind | OtherStepKind> & {
  /** How many agreements are to be followed up. */
  count?: number;
  /** Who led the conversation before. */
  former?: string;
};

type OtherWaitKind = 'wait-for-take-over' | 'wait-for-leader' | 'wait-for-hand-over';
export type WaitingStep = Step<TalkWaitKind | OtherWaitKind> & { former?: string };

/** All that a person's overview is made of. */
export type OverviewFacts = {
  /** The conversations that the person takes part in. */
  own: readonly ConversationLine[];
  /** Those of them whose leader leads nobody in them any longer, by id: who leads the person now. */
  leaderChanges: ReadonlyMap<string, { newLeader: string | null }>;
  /** Conversations that another leader began with somebody who reports to the person now. */
  inherited: readonly ConversationLine[];
  /** Members of the person's groups who wish for a talk of their own. */
  wishes: readonly { group: ConversationLine; personId: string; name: string }[];
  /** Agreements whose day is near or past; `to` is where they are followed up, one address a talk. */
  due: readonly { to: string; otherName: string; on: string }[];
};

/**
 * The overview of a person: what they do now, in order, and what they wait for. The talk of today comes
 * first; then what somebody else is kept waiting with, what is nearly done before the rest; then what has
 * the nearest day, and so what is overdue.
 */
export function overviewOf(
  facts: OverviewFacts,
  from: Standpoint,
): { own: OwnStep[]; waiting: WaitingStep[] } {
  const own: OwnStep[] = [...wishSteps(facts, from), ...dueSteps(facts, from)];
  const waiting: WaitingStep[] = [];
  for (const line of facts.own) {
    const change = facts.leaderChanges.get(line.id);
    const next = change ? withoutLeader(line, change, from) : nextStep(line, from);
    if (next?.turn === 'own') own.push(next.step);
    if (next?.turn === 'other') waiting.push(next.step);
  }
  for (const line of facts.inherited) {
    const next = inheritedStep(line, from);
    if (next?.turn === 'own') own.push(next.step);
    if (next?.turn === 'other') waiting.push(next.step);
  }
  return {
    own: own.sort((a, b) => urgency(a) - urgency(b) || byDay(a, b)),
    waiting: waiting.sort(byDay),
  };
}

/** What keeps somebody else waiting, what is nearly done first; all the rest is a matter of its day. */
const AWAITED: readonly OwnStep['kind'][] = [
  'sign',
  'revise',
  'freeze',
  'read-record',
  'finish-talk',
  'hand-over',
  'take-over',
  'cancel-begun',
  'meet-wish',
];

const isTalkOfToday = ({ kind, day }: OwnStep) =>
  day === 'today' && ['start-talk', 'finish-talk', 'share', 'prepare'].includes(kind);

function urgency(step: OwnStep): number {
  if (isTalkOfToday(step)) return -1;
  const { kind } = step;
  const place = AWAITED.indexOf(kind);
  return place === -1 ? AWAITED.length : place;
}

function byDay(a: Pick<Step, 'heldOn' | 'otherName'>, b: Pick<Step, 'heldOn' | 'otherName'>): number {
  return a.heldOn.localeCompare(b.heldOn) || a.otherName.localeCompare(b.otherName, 'da');
}

type AnyStep = { turn: 'own'; step: OwnStep } | { turn: 'other'; step: WaitingStep };

const isBegun = ({ state }: ConversationLine) => state !== 'planned' && state !== 'preparing';
const isOver = ({ state }: ConversationLine) =>
  state === 'signed' || state === 'closed' || state === 'cancelled';

function about({ type, groupName, heldOn }: ConversationLine, from: Standpoint) {
  return { type, groupName, heldOn, day: dayPlace(heldOn, from.today), missing: [] };
}

/** Seen by the employee, or a member: the leader of the talk sees nothing of it any longer. */
function withoutLeader(
  line: ConversationLine,
  { newLeader }: { newLeader: string | null },
  from: Standpoint,
): AnyStep | null {
  if (isOver(line)) return null;
  // Where the leader has signed, the rest can: that finishes it.
  if (leaderHasSigned(line)) return nextStep(line, from);
  const base = { ...about(line, from), former: line.leaderName };
  const to = `/samtaler/${line.id}`;
  if (newLeader === null)
    return { turn: 'other', step: { kind: 'wait-for-leader', to, otherName: line.leaderName, ...base } };
  // One member cannot hand over what the others have said.
  if (isBegun(line) && line.groupName === null)
    return {
      turn: 'own',
      step: { kind: 'hand-over', to: `${to}/ny-leder`, otherName: newLeader, ...base },
    };
  return { turn: 'other', step: { kind: 'wait-for-take-over', to, otherName: newLeader, ...base } };
}

const leaderHasSigned = ({ state, participants }: ConversationLine) =>
  state === 'signing' && participants.some(({ side, signed }) => side === 'leader' && signed);

/** Seen by the new leader. */
function inheritedStep(line: ConversationLine, from: Standpoint): AnyStep | null {
  if (isOver(line)) return null;
  const step = {
    to: `/samtaler/${line.id}/overtag`,
    otherName: line.employeeName,
    former: line.leaderName,
    ...about(line, from),
  };
  if (!isBegun(line)) return { turn: 'own', step: { kind: 'take-over', ...step } };
  return line.groupName === null
    ? { turn: 'other', step: { kind: 'wait-for-hand-over', ...step } }
    : { turn: 'own', step: { kind: 'cancel-begun', ...step } };
}

function wishSteps({ wishes }: OverviewFacts, from: Standpoint): OwnStep[] {
  return wishes.map(({ group, personId, name }) => ({
    kind: 'meet-wish',
    to: `/team/${personId}/indkald?type=mus`,
    otherName: name,
    ...about(group, from),
  }));
}

/** One step a talk, however many of its agreements are due; the nearest day is the day of it. */
function dueSteps({ due }: OverviewFacts, from: Standpoint): OwnStep[] {
  const steps = new Map<string, OwnStep>();
  for (const { to, otherName, on } of due) {
    const known = steps.get(to);
    const heldOn = known && known.heldOn < on ? known.heldOn : on;
    steps.set(to, {
      kind: 'follow-up',
      to,
      type: 'mus',
      groupName: null,
      otherName,
      heldOn,
      day: dayPlace(heldOn, from.today),
      missing: [],
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...steps.values()];
}
