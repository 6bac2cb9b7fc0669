import type { Transaction } from 'db/client.server';
import { cyclePeople } from 'db/schema/cycle-people';
import { mails } from 'db/schema/notifications';
import { and, eq, gt, inArray, lt } from 'drizzle-orm';
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
  cycleId: string,
  conversationId: string,
  people: readonly string[],
): void {
  // Both are in its name: a talk that one round has left may be planned by the next.
  const event = `round-opened:${cycleId}:${conversationId}`;
  for (const to of people) queueMail(ctx, tx, { to, kind: 'round-opened', conversationId, event });
}

const toHold = (cycleId: string) => `round-to-hold:${cycleId}`;

/** What leaders were told of a round is forgotten: they hear of it again with the next talk that is planned. */
export function tellLeadersAnew(tx: Transaction, cycleId: string): void {
  tx.update(mails)
    .set({ event: null })
    .where(and(gt(mails.event, `${toHold(cycleId)}:`), lt(mails.event, `${toHold(cycleId)};`)))
    .run();
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
      event: toHold(cycleId),
    });
}
