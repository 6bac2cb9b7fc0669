import type { Db, Transaction } from 'db/client.server';
import { accounts, codeSecrets, passkeys, recoveryCodes } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../../context';

type Reader = Db | Transaction;

/** Whether somebody has an app that shows codes, confirmed by a first one. */
export const hasCodeApp = (db: Reader, personId: string): boolean =>
  db
    .select({ personId: codeSecrets.personId })
    .from(codeSecrets)
    .where(and(eq(codeSecrets.personId, personId), isNotNull(codeSecrets.confirmedAt)))
    .get() !== undefined;

const hasPasskey = (db: Reader, personId: string): boolean =>
  db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, personId)).limit(1).get() !==
  undefined;

/** Whether the password alone lets this person in nowhere: an app with codes, or a passkey. */
export const hasFactor = (db: Reader, personId: string): boolean =>
  hasCodeApp(db, personId) || hasPasskey(db, personId);

/** What somebody can prove with who they are: which fields a page asks for. */
export function meansOfProof(db: Reader, personId: string) {
  const [passkey, app] = [hasPasskey(db, personId), hasCodeApp(db, personId)];
  // Without an app the code is a recovery code.
  return { passkey, app, code: passkey || app };
}
export type MeansOfProof = ReturnType<typeof meansOfProof>;

/** The actor's own ways in. */
export function readWaysIn({ db, actor: { personId } }: Context) {
  const account = db
    .select({ passwordHash: accounts.passwordHash, email: people.email })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(accounts.personId, personId))
    .get();
  const codes = db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, personId)).all();
  return {
    email: account?.email ?? '',
    password: account?.passwordHash != null,
    codeApp: hasCodeApp(db, personId),
    passkeys: db
      .select({
        id: passkeys.id,
        name: passkeys.name,
        createdAt: passkeys.createdAt,
        lastUsedAt: passkeys.lastUsedAt,
      })
      .from(passkeys)
      .where(eq(passkeys.personId, personId))
      .orderBy(asc(passkeys.createdAt))
      .all(),
    recoveryCodesLeft: codes.filter(({ usedAt }) => usedAt === null).length,
  };
}

/** For the start page: when a recovery code was last used and how many are left; null where none was. */
export function usedRecoveryCode({ db, actor: { personId } }: Context): { on: Date; left: number } | null {
  const codes = db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, personId)).all();
  const used = codes.flatMap(({ usedAt }) => (usedAt ? [usedAt.getTime()] : []));
  if (used.length === 0) return null;
  return { on: new Date(Math.max(...used)), left: codes.length - used.length };
}
