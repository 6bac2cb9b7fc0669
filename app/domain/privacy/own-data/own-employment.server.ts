import { accounts, grantRequests, grants, identities, sessions } from 'db/schema/access';
import { deputies, employments, leaves, people, units } from 'db/schema/people';
import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { readWaysIn } from '../../accounts/factors/ways-in.server';
import type { Context } from '../../context';
import { iso, isoOrNull } from './iso';
import type { OwnData } from './own-data.schema';

const leader = alias(people, 'leader');
const deputy = alias(people, 'deputy');

/** Where the actor works and has worked, when they were away, and for whom they stand in or who does for them. */
export function ownEmployment({
  db,
  actor: { personId },
}: Context): Pick<OwnData, 'employments' | 'leaves' | 'deputyships'> {
  return {
    employments: db
      .select({
        unit: units.name,
        title: employments.title,
        role: employments.role,
        leader: leader.name,
        startsOn: employments.startsOn,
        endsOn: employments.endsOn,
        source: employments.source,
      })
      .from(employments)
      .innerJoin(units, eq(units.id, employments.unitId))
      .leftJoin(leader, eq(leader.id, employments.leaderId))
      .where(eq(employments.personId, personId))
      .orderBy(desc(employments.startsOn))
      .all(),
    leaves: db
      .select({ startsOn: leaves.startsOn, endsOn: leaves.endsOn })
      .from(leaves)
      .where(eq(leaves.personId, personId))
      .orderBy(asc(leaves.startsOn))
      .all(),
    deputyships: db
      .select({
        leader: leader.name,
        deputy: deputy.name,
        startsOn: deputies.startsOn,
        endsOn: deputies.endsOn,
        withdrawnAt: deputies.withdrawnAt,
      })
      .from(deputies)
      .innerJoin(leader, eq(leader.id, deputies.leaderId))
      .innerJoin(deputy, eq(deputy.id, deputies.deputyId))
      .where(or(eq(deputies.leaderId, personId), eq(deputies.deputyId, personId)))
      .orderBy(asc(deputies.startsOn))
      .all()
      .map((row) => ({ ...row, withdrawnAt: isoOrNull(row.withdrawnAt) })),
  };
}

/** What the actor may do in the system, and how they get into it: never a secret, a hash or a key. */
export function ownAccess(ctx: Context): Pick<OwnData, 'rights' | 'rightRequests' | 'login'> {
  const { db, actor } = ctx;
  const { personId } = actor;
  const ways = readWaysIn(ctx);
  const account = db
    .select({ disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(eq(accounts.personId, personId))
    .get();
  return {
    rights: db
      .select({ right: grants.grant, givenAt: grants.givenAt })
      .from(grants)
      .where(eq(grants.personId, personId))
      .all()
      .map((row) => ({ ...row, givenAt: iso(row.givenAt) })),
    rightRequests: db
      .select()
      .from(grantRequests)
      .where(eq(grantRequests.personId, personId))
      .orderBy(asc(grantRequests.requestedAt))
      .all()
      .map(({ grant, requestedAt, decision, decidedAt }) => ({
        right: grant,
        requestedAt: iso(requestedAt),
        decision,
        decidedAt: isoOrNull(decidedAt),
      })),
    login: {
      password: ways.password,
      codeApp: ways.codeApp,
      recoveryCodesLeft: ways.recoveryCodesLeft,
      closedAt: isoOrNull(account?.disabledAt ?? null),
      passkeys: ways.passkeys.map(({ name, createdAt, lastUsedAt }) => ({
        name,
        createdAt: iso(createdAt),
        lastUsedAt: isoOrNull(lastUsedAt),
      })),
      singleSignOn: db
        .select({ issuer: identities.issuer, subject: identities.subject, linkedAt: identities.linkedAt })
        .from(identities)
        .where(eq(identities.personId, personId))
        .all()
        .map((row) => ({ ...row, linkedAt: iso(row.linkedAt) })),
      sessions: db
        .select({
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
          method: sessions.method,
        })
        .from(sessions)
        .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)))
        .orderBy(asc(sessions.createdAt))
        .all()
        .map((row) => ({ ...row, createdAt: iso(row.createdAt), lastSeenAt: iso(row.lastSeenAt) })),
    },
  };
}
