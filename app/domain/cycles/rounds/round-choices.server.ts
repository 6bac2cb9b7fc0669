import { cycleTemplates, cycleUnits } from 'db/schema/cycles';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { units } from 'db/schema/people';
import { desc, eq, inArray, or } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { currentRoles } from '../../frameworks/list-roles.server';
import { isInForce } from '../../frameworks/templates/in-force.server';
import { treeOf } from '../../people/units/unit-tree.rules';
import type { Round } from './find-round.server';

/** What HR chooses from when making a round, with what has been chosen. For HR. */
export type RoundChoices = ReturnType<typeof roundChoices>;

export function roundChoices(ctx: Context, cycleId: string | null) {
  authorizeFunction(ctx.actor, 'run-cycles');
  const { db } = ctx;
  const own = cycleId ?? '';
  const chosen = db.select().from(cycleTemplates).where(eq(cycleTemplates.cycleId, own)).all();
  const chosenUnits = db.select().from(cycleUnits).where(eq(cycleUnits.cycleId, own)).all();
  const ofRound = chosen.map(({ templateId }) => templateId);
  const templates = db
    .select({
      id: interviewTemplates.id,
      type: interviewTemplates.type,
      role: interviewTemplates.role,
      language: interviewTemplates.language,
      length: interviewTemplates.length,
      framework: frameworks.name,
    })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(or(isInForce(db), inArray(interviewTemplates.id, ofRound)))
    .orderBy(desc(interviewTemplates.language), desc(interviewTemplates.createdAt))
    .all();
  return {
    units: treeOf(db.select().from(units).all()).map(({ id, name, depth }) => ({ id, name, depth })),
    chosenUnits: chosenUnits.map(({ unitId }) => unitId),
    roles: currentRoles(db).map(({ id, name }) => ({
      id,
      name,
      templates: templates.filter(({ role, type }) => role === id && type !== 'status'),
      chosen: chosen.find(({ role }) => role === id)?.templateId ?? null,
    })),
  };
}

export type RoundDetails = Round & { choices: RoundChoices };
