import { grantRequests } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, asc, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { maySee } from '../../access/access.rules';
import type { Context } from '../../context';

const requester = alias(people, 'requester');

function openRequests({ db }: Context, where?: SQL) {
  // The requests first: joined at once, everybody would be gone through to find the few that are asked for something.
  const open = db
    .select({ id: grantRequests.id })
    .from(grantRequests)
    .where(and(isNull(grantRequests.decision), where))
    .all();
  return db
    .select({
      id: grantRequests.id,
      grant: grantRequests.grant,
      personId: grantRequests.personId,
      name: people.name,
      requestedById: grantRequests.requestedById,
      requestedBy: requester.name,
      requestedAt: grantRequests.requestedAt,
    })
    .from(grantRequests)
    .innerJoin(people, eq(people.id, grantRequests.personId))
    .innerJoin(requester, eq(requester.id, grantRequests.requestedById))
    .where(
      inArray(
        grantRequests.id,
        open.map(({ id }) => id),
      ),
    )
    .orderBy(asc(grantRequests.requestedAt))
    .all();
}

/** Requests for rights that the actor can decide on; none for who is no administrator. */
export function requestsToDecide(ctx: Context) {
  if (!maySee(ctx.actor.grants, 'administer-people')) return [];
  const { personId } = ctx.actor;
  return openRequests(
    ctx,
    and(ne(grantRequests.requestedById, personId), ne(grantRequests.personId, personId)),
  );
}

/** What has been asked for somebody, and what the actor can do about it. For operations that have authorised. */
export function requestsFor(ctx: Context, personId: string) {
  const me = ctx.actor.personId;
  return openRequests(ctx, eq(grantRequests.personId, personId)).map((request) => ({
    ...request,
    own: request.requestedById === me,
    canDecide: request.requestedById !== me && request.personId !== me,
  }));
}

export type GrantRequest = ReturnType<typeof requestsFor>[number];
