import { addDays } from '../../dates';
import { isWorkingDay, workingDayBy, workingDayFrom } from './working-days.rules';

/** So many days before the talk whoever has not shared is told that it is near. */
export const PREPARE_DAYS = 5;
/** So many days it has been somebody's turn to sign, and so many there are at least between two reminders of it. */
export const SIGN_DAYS = 7;
/** So many days an escalation can come late, as after a standstill; what goes behind later is no news of that deadline. */
const ESCALATION_WINDOW = 7;

export type RoundDates = {
  id: string;
  state: 'draft' | 'open' | 'closed';
  /** The civil date on which it was opened. */
  openedOn: string | null;
  endsOn: string;
  signBy: string;
  remindDays: number;
  escalateDays: number;
};

/** A talk that a round has made and that is not signed yet. Civil dates. */
export type TalkInRound = {
  conversationId: string;
  /** Who is to see to it today; null where nobody leads the employee. */
  leaderId: string | null;
  held: boolean;
  /** Null until it is called in. */
  calledInOn: string | null;
  heldOn: string;
  /** Those of its employees who have not shared, while it is being prepared. */
  unshared: readonly string[];
  /** Whose turn it is to sign, and since when. */
  toSign: readonly { personId: string; leads: boolean; since: string }[];
};

/** What is known of somebody a reminder may go to. */
export type Reachable = {
  /** Employed today, and not on leave. */
  here: boolean;
  /** Reminders about this round are turned off for them. */
  off: boolean;
  /** Who leads them today. */
  leaderId: string | null;
  /** Who stands in for them as a leader today. */
  deputies: readonly string[];
};

/** A mail that the rules call for; `event` says what it is about, so that it is queued once. */
export type Reminder = { to: readonly string[]; event: string } & (
  | { kind: 'round-behind' }
  | { kind: 'round-escalated'; about: string }
  | { kind: 'prepare-soon' | 'still-to-sign'; conversationId: string }
);

export type ReminderFacts = {
  round: RoundDates;
  today: string;
  talks: readonly TalkInRound[];
  people: ReadonlyMap<string, Reachable>;
  /** Events that a mail has been queued about, without the recipient. */
  sent: ReadonlySet<string>;
  /** When somebody was last reminded to sign, by `<conversation>:<person>`. */
  lastToSign: ReadonlyMap<string, string>;
};

type Deadline = { until: 'held' | 'signed'; on: string };

/** The deadlines of a round, the first one first; where both are on one day, that of the signatures stands for both. */
function deadlinesOf({ endsOn, signBy }: Pick<RoundDates, 'endsOn' | 'signBy'>): Deadline[] {
  const held: Deadline = { until: 'held', on: endsOn };
  const signed: Deadline = { until: 'signed', on: signBy };
  return signBy === endsOn ? [signed] : [held, signed];
}

/** The working day on which leaders who are behind are reminded of a deadline: before it rather than after. */
const reminderDay = ({ on }: Deadline, { remindDays }: Pick<RoundDates, 'remindDays'>): string =>
  workingDayBy(addDays(on, -remindDays));

/** The working day on which the leaders of those leaders are told. */
const escalationDay = ({ on }: Deadline, { escalateDays }: Pick<RoundDates, 'escalateDays'>): string =>
  workingDayFrom(addDays(on, escalateDays));

/**
 * The reminders that are due on a day. Nobody is reminded on a weekend or public holiday, of a round that is not open,
 * or while they are away; each `event` is due until it is sent, so a day on which nothing ran is made up for.
 */
export function remindersDue(facts: ReminderFacts): Reminder[] {
  const { round, today, sent } = facts;
  if (round.state !== 'open' || !isWorkingDay(today)) return [];
  const due = [
    ...deadlinesOf(round).flatMap((deadline) => [...behind(facts, deadline), ...escalated(facts, deadline)]),
    ...facts.talks.flatMap((talk) => [...toPrepare(facts, talk), ...toSign(facts, talk)]),
  ];
  return due.filter(({ to, event }) => to.length > 0 && !sent.has(event));
}

type People = ReminderFacts['people'];

/** Somebody as an employee: themselves or nobody. */
export function toEmployee(people: People, personId: string): string[] {
  const person = people.get(personId);
  return person?.here && !person.off ? [personId] : [];
}

/** Somebody as a leader: themselves while they are here, and whoever stands in for them. */
export function toLeader(people: People, personId: string): string[] {
  const person = people.get(personId);
  if (!person || person.off) return [];
  const deputies = person.deputies.filter((deputy) => people.get(deputy)?.off !== true);
  return [...(person.here ? [personId] : []), ...deputies];
}

const isBehind = ({ held }: TalkInRound, { until }: Pick<Deadline, 'until'>) => until === 'signed' || !held;

/** The leaders who have talks left that a deadline asks for. */
const leadersBehind = (
  { talks }: Pick<ReminderFacts, 'talks'>,
  deadline: Pick<Deadline, 'until'>,
): string[] => [
  ...new Set(talks.filter((talk) => isBehind(talk, deadline)).flatMap(({ leaderId }) => leaderId ?? [])),
];

/** How many leaders have talks left that a deadline asks for. */
export const countBehind = (facts: Pick<ReminderFacts, 'talks'>, until: Deadline['until']): number =>
  leadersBehind(facts, { until }).length;

function behind(facts: ReminderFacts, deadline: Deadline): Reminder[] {
  const { round, today } = facts;
  const isNear = today >= reminderDay(deadline, round) && today <= deadline.on;
  // On the day when a round opens leaders hear what there is to hold.
  if (!isNear || round.openedOn === null || today <= round.openedOn) return [];
  return leadersBehind(facts, deadline).map((leaderId) => ({
    kind: 'round-behind',
    to: toLeader(facts.people, leaderId),
    event: `round-behind:${round.id}:${deadline.until}:${deadline.on}:${leaderId}`,
  }));
}

function escalated(facts: ReminderFacts, deadline: Deadline): Reminder[] {
  const { round, today, people } = facts;
  const from = escalationDay(deadline, round);
  if (today < from || today > addDays(from, ESCALATION_WINDOW)) return [];
  return leadersBehind(facts, deadline).flatMap((about) => {
    const above = people.get(about)?.leaderId;
    const event = `round-escalated:${round.id}:${deadline.until}:${deadline.on}:${about}`;
    if (!above) return [];
    // Nobody is told of themselves: not as the deputy of their own leader either, nor where two lines make a ring.
    const to = toLeader(people, above).filter((personId) => personId !== about);
    return [{ kind: 'round-escalated' as const, to, about, event }];
  });
}

function toPrepare({ today, people }: ReminderFacts, talk: TalkInRound): Reminder[] {
  const { conversationId, calledInOn, heldOn, unshared } = talk;
  // Whoever was called in today or yesterday knows.
  const isOld = calledInOn !== null && calledInOn < addDays(today, -1);
  if (!isOld || heldOn <= today || heldOn > addDays(today, PREPARE_DAYS)) return [];
  return unshared.map((personId) => ({
    kind: 'prepare-soon',
    ...{ to: toEmployee(people, personId), conversationId },
    event: `prepare-soon:${conversationId}:${heldOn}:${personId}`,
  }));
}

function toSign(
  { today, people, lastToSign }: ReminderFacts,
  { conversationId, toSign: turns }: TalkInRound,
): Reminder[] {
  const longAgo = addDays(today, -SIGN_DAYS);
  return turns.flatMap(({ personId, leads, since }) => {
    const last = lastToSign.get(`${conversationId}:${personId}`);
    if (since > longAgo || (last !== undefined && last > longAgo)) return [];
    const event = `still-to-sign:${conversationId}:${today}:${personId}`;
    const to = leads ? toLeader(people, personId) : toEmployee(people, personId);
    return [{ kind: 'still-to-sign' as const, to, conversationId, event }];
  });
}

/** What a round will remind of on its own from a day on, the first one first. */
export function remindersAhead(round: RoundDates, today: string) {
  if (round.state === 'closed') return [];
  return deadlinesOf(round)
    .flatMap(({ until, on }) => [
      { kind: 'round-behind' as const, until, on: reminderDay({ until, on }, round), deadline: on },
      { kind: 'round-escalated' as const, until, on: escalationDay({ until, on }, round), deadline: on },
    ])
    .filter(({ on }) => on >= today)
    .sort((a, b) => a.on.localeCompare(b.on));
}
