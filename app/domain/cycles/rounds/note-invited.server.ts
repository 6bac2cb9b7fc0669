import type { Transaction } from 'db/client.server';
import { cyclePeople } from 'db/schema/cycle-people';
import { and, eq, inArray } from 'drizzle-orm';
import type { SystemContext } from '../../context';
import { queueMail, queueMails } from '../../notifications/queue-mail.server';
import type { Round } from './find-round.server';
import type { Problem } from './preview';

/** Somebody who is to be invited; `invitedAt` is when they were told of the round, where they have been. */
export type WaitingPerson = { personId: string; invitedAt: Date | null };

export function setInvited(
  ctx: SystemContext,
  tx: Transaction,
  round: Round,
  { personId, invitedAt }: WaitingPerson,
  conversationId: string,
): void {
  tx.update(cyclePeople)
    .set({ standing: 'invited', conversationId, invitedAt: invitedAt ?? ctx.now })
    .where(and(eq(cyclePeople.cycleId, round.id), eq(cyclePeople.personId, personId)))
    .run();
}

export function setProblem(tx: Transaction, round: Round, people: readonly string[], problem: Problem): void {
  tx.update(cyclePeople)
    .set({ standing: 'problem', problem })
    .where(and(eq(cyclePeople.cycleId, round.id), inArray(cyclePeople.personId, [...people])))
    .run();
}

export function tellOfRound(
  ctx: SystemContext,
  tx: Transaction,
  conversationId: string,
  people: readonly string[],
): void {
  for (const to of people)
    queueMail(ctx, tx, {
      to,
      kind: 'round-opened',
      conversationId,
      event: `round-opened:${conversationId}`,
    });
}

/** Each leader is told once of a round, however many talks they have in it. */
export function tellLeaders(
  ctx: SystemContext,
  tx: Transaction,
  cycleId: string,
  leaders: readonly string[],
): void {
  for (const leader of leaders)
    queueMails(ctx, tx, {
      to: [leader],
      kind: 'round-to-hold',
      conversationId: null,
      cycleId,
      event: `round-to-hold:${cycleId}`,
    });
}
