import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { Context } from '../../context';
import { isoOrNull } from './iso';
import type { OwnData } from './own-data.schema';

/** How the actor stands to the rounds that have been opened; what HR weighs in a draft is decided by nobody yet. */
export function ownRounds({ db, actor }: Pick<Context, 'db' | 'actor'>): OwnData['rounds'] {
  return db
    .select({
      name: cycles.name,
      startsOn: cycles.startsOn,
      endsOn: cycles.endsOn,
      standing: cyclePeople.standing,
      excuse: cyclePeople.excuse,
      problem: cyclePeople.problem,
      invitedAt: cyclePeople.invitedAt,
      remindersOffAt: cyclePeople.remindersOffAt,
    })
    .from(cyclePeople)
    .innerJoin(cycles, eq(cycles.id, cyclePeople.cycleId))
    .where(and(eq(cyclePeople.personId, actor.personId), ne(cycles.state, 'draft')))
    .orderBy(desc(cycles.startsOn))
    .all()
    .map((row) => ({
      ...row,
      invitedAt: isoOrNull(row.invitedAt),
      remindersOffAt: isoOrNull(row.remindersOffAt),
    }));
}
