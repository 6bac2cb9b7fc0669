import { createHash } from 'node:crypto';
import { type Transaction, transact } from 'db/client.server';
import { authorizeFunction } from '../access/authorize';
import type { Context, SystemContext } from '../context';
import { Refusal } from '../errors';
import { administratorsToday } from '../people/rights/administrators.server';
import { carryOut } from './carry-out.server';
import { loadFacts } from './load-facts.server';
import type { Choices, ImportCounts, Table } from './people-import.schema';
import { countsOf, endsMany, type Plan, planImport } from './plan.rules';

type File = { table: Table; choices: Choices };

/** What an import of the file would do now, and what to hold against later to know that it still would. */
export function previewImport(
  ctx: Context | SystemContext,
  { table, choices }: File,
): { plan: Plan; fingerprint: string; facts: ReturnType<typeof loadFacts> } {
  if (ctx.actor) authorizeFunction(ctx.actor, 'administer-people');
  const facts = loadFacts(ctx.db, ctx.now);
  const plan = planImport(table, choices, facts);
  return { plan, fingerprint: fingerprintOf(plan), facts };
}

/**
 * Carries an import out, all of it or nothing, exactly as it was previewed. `also` writes what belongs with it in the
 * same transaction. For administrators and the command line.
 *
 * Refuses with `people_import.changed` where it would not do the same any longer, `people_import.has_problems`,
 * `people_import.ends_many` where more than a fifth would end and that was not said to be meant, and
 * `people.last_administrator` where nobody would be left to administer.
 */
export function importPeople(
  ctx: Context | SystemContext,
  importId: string,
  { table, choices }: File,
  confirmed: { fingerprint: string; endMany: boolean },
  also: (tx: Transaction, counts: ImportCounts) => void = () => {},
): ImportCounts {
  if (ctx.actor) authorizeFunction(ctx.actor, 'administer-people');
  return transact(ctx.db, (tx) => {
    const plan = planImport(table, choices, loadFacts(ctx.db, ctx.now));
    if (plan.problems.length > 0)
      throw new Refusal('invalid', 'people_import.has_problems', { count: plan.problems.length });
    if (fingerprintOf(plan) !== confirmed.fingerprint) throw new Refusal('conflict', 'people_import.changed');
    if (endsMany(plan) && !confirmed.endMany)
      throw new Refusal('invalid', 'people_import.ends_many', {
        ended: plan.end.length,
        employed: plan.employed,
      });
    const administrators = administratorsToday(tx, ctx.now).length;
    carryOut(ctx, tx, plan, importId);
    if (administrators > 0 && administratorsToday(tx, ctx.now).length === 0)
      throw new Refusal('conflict', 'people.last_administrator');
    const counts = countsOf(plan);
    also(tx, counts);
    return counts;
  });
}

/** Of all that would be written; lines and counts beside it make no difference. */
function fingerprintOf({ units, add, change, end }: Plan): string {
  const sum = createHash('sha256');
  for (const part of [units, add, change, end]) sum.update(JSON.stringify(part));
  return sum.digest('hex');
}
