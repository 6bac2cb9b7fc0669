import { type Reminder, type ReminderFacts, type TalkInRound, toEmployee, toLeader } from './reminders.rules';

/** Whom HR can remind by hand: leaders who have talks to call in to, leaders who have talks to hold, employees who have not shared, whose turn it is to sign. */
export const GROUPS_TO_REMIND = ['to-call-in', 'to-hold', 'to-prepare', 'to-sign'] as const;
export type GroupToRemind = (typeof GROUPS_TO_REMIND)[number];

/**
 * The reminders that sending to a group by hand makes today, those to nobody included: of people who are away, or have
 * had reminders turned off. The same person is reminded once a day of the same thing, however often it is pressed.
 */
export function remindersByHand(facts: ReminderFacts, group: GroupToRemind, prefix: string): Reminder[] {
  const { round, today, people, talks } = facts;
  const event = (about: string) => `${prefix}:${round.id}:${group}:${today}:${about}`;
  const leaders = (chosen: (talk: TalkInRound) => boolean) =>
    [...new Set(talks.filter(chosen).flatMap(({ leaderId }) => leaderId ?? []))].map((leaderId) => ({
      ...{ kind: 'round-behind' as const, to: toLeader(people, leaderId) },
      event: event(leaderId),
    }));
  switch (group) {
    case 'to-call-in':
      return leaders(({ held, calledInOn }) => !held && calledInOn === null);
    case 'to-hold':
      return leaders(({ held }) => !held);
    case 'to-prepare':
      return talks.flatMap(({ conversationId, unshared, heldOn }) =>
        // A talk whose day is over is the leader's to move.
        (heldOn < today ? [] : unshared).map((personId) => ({
          ...{ kind: 'prepare-soon' as const, conversationId, to: toEmployee(people, personId) },
          event: event(`${conversationId}:${personId}`),
        })),
      );
    case 'to-sign':
      return talks.flatMap(({ conversationId, toSign }) =>
        toSign.map(({ personId, leads }) => ({
          ...{ kind: 'still-to-sign' as const, conversationId },
          to: leads ? toLeader(people, personId) : toEmployee(people, personId),
          event: event(`${conversationId}:${personId}`),
        })),
      );
  }
}
