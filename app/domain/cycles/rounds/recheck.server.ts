import { type Transaction, transact } from 'db/client.server';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, eq } from 'drizzle-orm';
import type { SystemContext } from '../../context';
import { GROUP_LIMIT } from '../../conversations/group/group.schema';
import { plannedGroups } from '../../conversations/lifecycle/planned-talk.server';
import { currentRoles } from '../../frameworks/list-roles.server';
import { employmentsToday } from './employments-today.server';
import type { Round } from './find-round.server';
import { grouped } from './grouped';
import type { Problem } from './preview';
import { problemOf } from './preview.rules';
import { templatesOf } from './preview-facts.server';

/**
 * Looks again at those in open rounds who could not be invited: whoever has got a leader, a role or a template waits
 * from now on, and whoever lacks something else has that for a problem. Returns how many changed.
 */
export function recheckProblems(ctx: SystemContext): number {
  return transact(ctx.db, (tx) => {
    const open = tx.select().from(cycles).where(eq(cycles.state, 'open')).all();
    return open.reduce((changed, round) => changed + recheck(ctx, tx, round), 0);
  });
}

function recheck(ctx: SystemContext, tx: Transaction, round: Round): number {
  const stuck = tx
    .select({ personId: cyclePeople.personId, problem: cyclePeople.problem })
    .from(cyclePeople)
    .where(and(eq(cyclePeople.cycleId, round.id), eq(cyclePeople.standing, 'problem')))
    .all();
  if (stuck.length === 0) return 0;
  const ids = stuck.map(({ personId }) => personId);
  const employed = employmentsToday(tx, ids, ctx.now);
  const needed = {
    templates: templatesOf(ctx.db, round.id),
    roles: new Set(currentRoles(ctx.db).map(({ id }) => id)),
  };
  const now = new Map(ids.map((id) => [id, problemOf(employed.get(id) ?? [], needed)]));
  const found = round.type === 'grus' ? withGroups(tx, round, now, employed) : now;
  let changed = 0;
  for (const { personId, problem } of stuck) {
    const left = found.get(personId) ?? null;
    if (left === problem) continue;
    changed += 1;
    tx.update(cyclePeople)
      .set({ problem: left, standing: left === null ? 'waiting' : 'problem' })
      .where(and(eq(cyclePeople.cycleId, round.id), eq(cyclePeople.personId, personId)))
      .run();
  }
  return changed;
}

/** In a round of group talks there have to be enough with the same leader, and not too many. */
function withGroups(
  tx: Transaction,
  round: Round,
  found: ReadonlyMap<string, Problem | null>,
  employed: ReturnType<typeof employmentsToday>,
): Map<string, Problem | null> {
  const result = new Map(found);
  const able = [...found].filter(([, problem]) => problem === null).map(([personId]) => personId);
  for (const [leaderId, ids] of grouped(able, (id) => employed.get(id)?.[0]?.leaderId ?? '')) {
    const planned = plannedGroups(tx, leaderId).find(({ cycleId }) => cycleId === round.id);
    const size = ids.length + (planned?.members.length ?? 0);
    const problem = size < 2 ? 'group-small' : size > GROUP_LIMIT ? 'group-large' : null;
    for (const id of ids) result.set(id, problem);
  }
  return result;
}
