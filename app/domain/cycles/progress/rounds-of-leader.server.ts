import { conversationMembers, conversations } from 'db/schema/conversations';
import { cycles } from 'db/schema/cycles';
import { employments } from 'db/schema/people';
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import type { RoundHead } from './read-progress.server';
import { STAGES, type Tally, tallyOf } from './stages.rules';
import { standings } from './standings.server';

/** How far one leader is with an open round. */
export type RoundOfLeader = { round: RoundHead } & Pick<Tally, 'owed' | 'held' | 'signed'>;

const StageSchema = z.object({ stage: z.enum(STAGES) });
const NO_DAYS = { invited: null, shared: null, held: null, 'to-sign': null };

/** The open rounds in which somebody's talk is the leader's to hold, and how far they are: numbers alone. */
export function roundsOfLeader({ db, now }: Pick<Context, 'db' | 'now'>, leaderId: string): RoundOfLeader[] {
  const open = db.select().from(cycles).where(eq(cycles.state, 'open')).orderBy(asc(cycles.endsOn)).all();
  return open.flatMap((round) => {
    const rows = db.all(
      sql`select stage from (${standings(round.id, civilDateOf(now), mayBeTheirs(leaderId))}) where leader_id = ${leaderId}`,
    );
    const counted = rows.map((row) => ({
      ...StageSchema.parse(row),
      ...{ unitId: null, leaderId, days: NO_DAYS },
    }));
    const { owed, held, signed } = tallyOf(counted);
    return owed > 0 ? [{ round, owed, held, signed }] : [];
  });
}

/** Everybody whose talk could be the leader's to hold, so that not the whole round has to be gone through. */
const mayBeTheirs = (leaderId: string): SQL => sql`
  select ${employments.personId} from ${employments} where ${employments.leaderId} = ${leaderId}
  union select ${conversations.employeeId} from ${conversations} where ${conversations.leaderId} = ${leaderId}
  union select ${conversationMembers.personId} from ${conversationMembers}
    join ${conversations} on ${conversations.id} = ${conversationMembers.conversationId}
    where ${conversations.leaderId} = ${leaderId}`;
