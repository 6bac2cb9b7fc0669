import { createHash, randomBytes } from 'node:crypto';
import { type Db, transact } from 'db/client.server';
import { provisioningTokens } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, desc, eq, isNull, lt, or } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { newId } from '../ids';

/** So that whoever finds one knows what it is: scanners for leaked secrets look for a prefix. */
const PREFIX = 'muskat-scim-';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/**
 * Makes a token that a directory can provision people with, and returns it to be shown once; only its hash is kept.
 * For administrators.
 */
export function makeToken(ctx: Context, name: string): string {
  authorizeFunction(ctx.actor, 'administer-people');
  const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  transact(ctx.db, (tx) => {
    const id = newId();
    tx.insert(provisioningTokens)
      .values({
        id,
        name,
        tokenHash: hashOf(secret),
        createdById: ctx.actor.personId,
        createdAt: ctx.now,
      })
      .run();
    appendAuditEvent(ctx, tx, { action: 'provisioning.make-token', subjectType: 'token', subjectId: id });
  });
  return secret;
}

/** Every token there has been, the newest first, never the secret itself. For administrators. */
export function listTokens(ctx: Context) {
  authorizeFunction(ctx.actor, 'administer-people');
  const { id, name, createdAt, lastUsedAt, revokedAt } = provisioningTokens;
  return ctx.db
    .select({ id, name, createdAt, lastUsedAt, revokedAt, createdBy: people.name })
    .from(provisioningTokens)
    .innerJoin(people, eq(people.id, provisioningTokens.createdById))
    .orderBy(desc(createdAt), desc(id))
    .all();
}
export type Token = ReturnType<typeof listTokens>[number];

/** The token opens nothing from now on. For administrators. Refuses with `provisioning.token_gone`. */
export function revokeToken(ctx: Context, id: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    const { changes } = tx
      .update(provisioningTokens)
      .set({ revokedAt: ctx.now })
      .where(and(eq(provisioningTokens.id, id), isNull(provisioningTokens.revokedAt)))
      .run();
    if (changes === 0) throw new Refusal('conflict', 'provisioning.token_gone');
    appendAuditEvent(ctx, tx, { action: 'provisioning.revoke-token', subjectType: 'token', subjectId: id });
  });
}

/** When a token was last used is noted at most this often: a directory asks many times a second. */
const NOTED_EVERY = 60_000;

/** The id of the token that was shown, noting that it is in use; null for one that is unknown or revoked. */
export function takeToken(db: Db, secret: string, now: Date): string | null {
  const valid = and(eq(provisioningTokens.tokenHash, hashOf(secret)), isNull(provisioningTokens.revokedAt));
  const found = db.select({ id: provisioningTokens.id }).from(provisioningTokens).where(valid).get();
  if (!found) return null;
  const { lastUsedAt } = provisioningTokens;
  db.update(provisioningTokens)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(provisioningTokens.id, found.id),
        or(isNull(lastUsedAt), lt(lastUsedAt, new Date(now.getTime() - NOTED_EVERY))),
      ),
    )
    .run();
  return found.id;
}
