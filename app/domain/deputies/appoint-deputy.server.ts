import { type Transaction, transact } from 'db/client.server';
import { deputies, employments } from 'db/schema/people';
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { addDays, civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { queueMail } from '../notifications/queue-mail.server';
import { peopleCalled } from '../people/find-by-text.server';
import { hasReports } from '../people/reports.server';
import type { DeputyOfLeader, OwnDeputy } from './deputy.schema';
import { assertLeads } from './list-deputies.server';

/** The actor, who leads others today, appoints somebody to stand in for them. Throws as `appoint` does. */
export function appointOwnDeputy(ctx: Context, input: OwnDeputy): void {
  transact(ctx.db, (tx) => {
    assertLeads(ctx);
    const { from, to } = input;
    appoint(ctx, tx, { leaderId: ctx.actor.personId, deputyId: deputyCalled(tx, input.deputy), from, to });
  });
}

/**
 * Appoints somebody to stand in for a leader who is away. For HR, who cannot appoint themselves
 * (`deputies.not_oneself`): nobody gives themselves a way into conversations. Refuses with
 * `deputies.leader_unknown`, `deputies.leader_ambiguous` and `deputies.leads_nobody` too.
 */
export function appointDeputyOf(ctx: Context, input: DeputyOfLeader): void {
  authorizeFunction(ctx.actor, 'appoint-deputies');
  transact(ctx.db, (tx) => {
    const [leaderId, another] = peopleCalled(tx, input.leader);
    if (!leaderId) throw new Refusal('invalid', 'deputies.leader_unknown');
    if (another) throw new Refusal('invalid', 'deputies.leader_ambiguous');
    if (!hasReports(ctx.db, leaderId, ctx.now)) throw new Refusal('invalid', 'deputies.leads_nobody');
    const deputyId = deputyCalled(tx, input.deputy);
    if (deputyId === ctx.actor.personId)
      throw new Refusal(
        'forbidden',
        'deputies.not_oneself',
        {},
        { action: 'deputy.appoint', subjectType: 'person', subjectId: leaderId },
      );
    appoint(ctx, tx, { leaderId, deputyId, from: input.from, to: input.to });
  });
}

type Deputyship = { leaderId: string; deputyId: string; from: string; to: string };

/**
 * Refuses with `deputies.own_deputy`, `deputies.in_the_past`, `deputies.not_employed` where the deputy does
 * not work here all the time, and `deputies.overlaps` where they stand in for the leader then already.
 */
function appoint(ctx: Context, tx: Transaction, { leaderId, deputyId, from, to }: Deputyship): void {
  if (leaderId === deputyId) throw new Refusal('invalid', 'deputies.own_deputy');
  // What is done on somebody's behalf is done while they have a deputy: nothing is made good afterwards.
  if (from < civilDateOf(ctx.now)) throw new Refusal('invalid', 'deputies.in_the_past');
  if (!worksHereThroughout(tx, deputyId, from, to)) throw new Refusal('invalid', 'deputies.not_employed');
  const known = tx
    .select({ id: deputies.id })
    .from(deputies)
    .where(
      and(
        eq(deputies.leaderId, leaderId),
        eq(deputies.deputyId, deputyId),
        isNull(deputies.withdrawnAt),
        lte(deputies.startsOn, to),
        gte(deputies.endsOn, from),
      ),
    )
    .get();
  if (known) throw new Refusal('invalid', 'deputies.overlaps');
  const id = newId();
  const by = { appointedById: ctx.actor.personId, appointedAt: ctx.now };
  tx.insert(deputies)
    .values({ id, leaderId, deputyId, startsOn: from, endsOn: to, ...by })
    .run();
  appendAuditEvent(ctx, tx, {
    action: 'deputy.appoint',
    subjectType: 'person',
    subjectId: leaderId,
    details: { deputyship: id, deputy: deputyId, from, to },
  });
  queueMail(ctx, tx, { to: deputyId, kind: 'deputy-appointed', conversationId: null });
}

function deputyCalled(tx: Transaction, text: string): string {
  const [found, another] = peopleCalled(tx, text);
  if (!found) throw new Refusal('invalid', 'deputies.deputy_unknown');
  if (another) throw new Refusal('invalid', 'deputies.deputy_ambiguous');
  return found;
}

/** One employment after the other, without a day between them. */
function worksHereThroughout(tx: Transaction, personId: string, from: string, to: string): boolean {
  const rows = tx
    .select({ startsOn: employments.startsOn, endsOn: employments.endsOn })
    .from(employments)
    .where(
      and(
        eq(employments.personId, personId),
        lte(employments.startsOn, to),
        or(isNull(employments.endsOn), gte(employments.endsOn, from)),
      ),
    )
    .orderBy(asc(employments.startsOn))
    .all();
  let covered = addDays(from, -1);
  for (const { startsOn, endsOn } of rows) {
    if (startsOn > addDays(covered, 1)) return false;
    if (endsOn === null || endsOn >= to) return true;
    if (endsOn > covered) covered = endsOn;
  }
  return false;
}
