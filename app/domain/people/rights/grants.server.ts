import { type Transaction, transact } from 'db/client.server';
import { grantRequests, grants } from 'db/schema/access';
import { and, eq, isNull } from 'drizzle-orm';
import type { Grant } from '../../access/access.rules';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { assertPerson } from '../find-person.server';
import { administratorsToday, assertSomebodyAdministers } from './administrators.server';
import { rightsExclude } from './rights.rules';

/** A right that is given, or one that another administrator has to be asked for. */
export type GrantOutcome = 'given' | 'requested';

/**
 * Gives somebody a right, or asks for it: where there are two administrators or more another of them decides.
 * The only administrator gives it to others at once, and never to themselves. For administrators.
 *
 * Refuses with `people.right_given`, `people.right_requested`, `people.rights_exclude` and
 * `people.second_administrator`.
 */
export function giveGrant(ctx: Context, personId: string, grant: Grant): GrantOutcome {
  authorizeFunction(ctx.actor, 'administer-people');
  return transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    return giveOrAsk(ctx, tx, personId, grant);
  });
}

/** The same in a transaction that has more to do. */
export function giveOrAsk(ctx: Context, tx: Transaction, personId: string, grant: Grant): GrantOutcome {
  assertCanHave(tx, personId, grant);
  if (tx.select().from(grantRequests).where(openRequest(personId, grant)).get())
    throw new Refusal('conflict', 'people.right_requested');
  const others = administratorsToday(tx, ctx.now).filter((id) => id !== ctx.actor.personId);
  if (others.length === 0) {
    if (personId === ctx.actor.personId)
      throw new Refusal(
        'conflict',
        'people.second_administrator',
        {},
        { action: 'grant.give', subjectType: 'person', subjectId: personId },
      );
    give(ctx, tx, personId, grant, null);
    return 'given';
  }
  const id = newId();
  tx.insert(grantRequests)
    .values({ id, personId, grant, requestedById: ctx.actor.personId, requestedAt: ctx.now })
    .run();
  log(ctx, tx, 'grant.request', personId, { grant, request: id });
  return 'requested';
}

/**
 * Another administrator says yes or no to a request. Refuses whoever asked, and whoever it is for, with
 * `people.own_request`; with `people.request_decided`, and with `people.request_lapsed` when whoever asked is
 * no longer an administrator.
 */
export function decideOnGrant(ctx: Context, requestId: string, decision: 'given' | 'refused'): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    const { id, personId, grant, requestedById } = findRequest(tx, requestId);
    if (ctx.actor.personId === requestedById || ctx.actor.personId === personId)
      throw new Refusal(
        'forbidden',
        'people.own_request',
        {},
        { action: 'grant.decide', subjectType: 'grant-request', subjectId: id },
      );
    if (decision === 'given') {
      if (!administratorsToday(tx, ctx.now).includes(requestedById))
        throw new Refusal('conflict', 'people.request_lapsed');
      assertCanHave(tx, personId, grant);
      give(ctx, tx, personId, grant, id);
    } else log(ctx, tx, 'grant.refuse', personId, { grant, request: id });
    decide(ctx, tx, id, decision);
  });
}

/** Whoever asked takes the request back. Refuses with `people.others_request` and `people.request_decided`. */
export function withdrawRequest(ctx: Context, requestId: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    const { id, personId, grant, requestedById } = findRequest(tx, requestId);
    if (requestedById !== ctx.actor.personId)
      throw new Refusal(
        'forbidden',
        'people.others_request',
        {},
        { action: 'grant.withdraw', subjectType: 'grant-request', subjectId: id },
      );
    decide(ctx, tx, id, 'withdrawn');
    log(ctx, tx, 'grant.withdraw', personId, { grant, request: id });
  });
}

/**
 * Takes a right away; it is gone at the next click. For administrators. Refuses with `people.right_not_given`,
 * and with `people.last_administrator`.
 */
export function takeGrant(ctx: Context, personId: string, grant: Grant): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    if (grant === 'administrator') assertSomebodyAdministers(tx, { without: personId });
    const { changes } = tx
      .delete(grants)
      .where(and(eq(grants.personId, personId), eq(grants.grant, grant)))
      .run();
    if (changes === 0) throw new Refusal('conflict', 'people.right_not_given');
    log(ctx, tx, 'grant.take', personId, { grant });
  });
}

const openRequest = (personId: string, grant: Grant) =>
  and(eq(grantRequests.personId, personId), eq(grantRequests.grant, grant), isNull(grantRequests.decision));

function findRequest(tx: Transaction, requestId: string) {
  const request = tx.select().from(grantRequests).where(eq(grantRequests.id, requestId)).get();
  if (!request) throw new Refusal('not-found', 'access.not_found');
  if (request.decision) throw new Refusal('conflict', 'people.request_decided');
  return request;
}

function decide(ctx: Context, tx: Transaction, id: string, decision: 'given' | 'refused' | 'withdrawn') {
  tx.update(grantRequests)
    .set({ decision, decidedAt: ctx.now, decidedById: ctx.actor.personId })
    .where(eq(grantRequests.id, id))
    .run();
}

function assertCanHave(tx: Transaction, personId: string, grant: Grant): void {
  const given = tx.select().from(grants).where(eq(grants.personId, personId)).all();
  if (given.some((row) => row.grant === grant)) throw new Refusal('conflict', 'people.right_given');
  if (given.some((row) => rightsExclude(row.grant, grant)))
    throw new Refusal('conflict', 'people.rights_exclude');
}

function give(ctx: Context, tx: Transaction, personId: string, grant: Grant, request: string | null): void {
  tx.insert(grants).values({ personId, grant, givenAt: ctx.now }).run();
  log(ctx, tx, 'grant.give', personId, { grant, request });
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  subjectId: string,
  details: Record<string, string | null>,
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'person', subjectId, details });
}
