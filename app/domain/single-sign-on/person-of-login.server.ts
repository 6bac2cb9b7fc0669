import type { Transaction } from 'db/client.server';
import { accounts, identities } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { hasLeft } from '../people/has-left.server';
import { type Claims, type MatchRule, valueToMatch } from './match-rule';
import type { VerifiedLogin } from './take-answer.server';

type Identity = Pick<VerifiedLogin, 'issuer' | 'subject'>;
/** `shut` is somebody who is no longer let in: the account is disabled, or they have left. */
export type Found = { personId: string; shut: boolean };

/** The person who has this identity; it is never looked for by e-mail. */
export function findByIdentity(
  ctx: SystemContext,
  tx: Transaction,
  { issuer, subject }: Identity,
): Found | null {
  const row = tx
    .select({ personId: identities.personId, ...doorOf(ctx) })
    .from(identities)
    .innerJoin(accounts, eq(accounts.personId, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .get();
  return row ? foundIn(row) : null;
}

/** The one person whom the rule points at: nobody where it points at none or several. */
export function findByRule(
  ctx: SystemContext,
  tx: Transaction,
  rule: MatchRule,
  claims: Claims,
): Found | null {
  const value = valueToMatch(rule, claims);
  if (value === null) return null;
  const [row, another] = tx
    .select({ personId: people.id, ...doorOf(ctx) })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people[rule.field], value))
    .limit(2)
    .all();
  return row && !another ? foundIn(row) : null;
}

const doorOf = ({ now }: SystemContext) => ({
  disabledAt: accounts.disabledAt,
  left: hasLeft(accounts.personId, civilDateOf(now)),
});

function foundIn(row: { personId: string; disabledAt: Date | null; left: number }): Found {
  return { personId: row.personId, shut: row.disabledAt !== null || row.left !== 0 };
}

/**
 * Links an identity that nobody has to a person, once and for all, and says whether it was done. A person who has an
 * identity already, at this issuer or at another, gets no second one: an e-mail address changes hands.
 */
export function linkIdentity(
  ctx: SystemContext,
  tx: Transaction,
  { issuer, subject }: Identity,
  { personId, rule }: { personId: string; rule: MatchRule },
): boolean {
  if (tx.select().from(identities).where(eq(identities.personId, personId)).get()) return false;
  tx.insert(identities).values({ issuer, subject, personId, linkedAt: ctx.now }).run();
  appendAuditEvent(ctx, tx, {
    action: 'identity.link',
    subjectType: 'person',
    subjectId: personId,
    details: { rule: rule.field },
  });
  return true;
}
