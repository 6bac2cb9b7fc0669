import type { Db } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, eq, isNull, not } from 'drizzle-orm';
import { maySee } from '../access/access.rules';
import type { Actor } from '../context';
import { civilDateOf } from '../dates';
import { actorOf } from '../people/actor.server';
import { hasLeft } from '../people/has-left.server';

/** Whoever asked for an export, with today's rights; null where they could not ask for it today. */
export function requesterOf(
  db: Db,
  { requestedById, createdAt }: { requestedById: string; createdAt: Date },
  now: Date,
): (Actor & { language: 'da' | 'en' }) | null {
  const person = db
    .select({ language: people.language })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(
      and(
        eq(people.id, requestedById),
        isNull(accounts.disabledAt),
        not(hasLeft(people.id, civilDateOf(now))),
      ),
    )
    .get();
  if (!person) return null;
  const actor = actorOf(db, requestedById, createdAt);
  return maySee(actor.grants, 'export-summaries') ? { ...actor, ...person } : null;
}
