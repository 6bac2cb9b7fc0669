import { cycleTemplates, cycleUnits } from 'db/schema/cycles';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { units } from 'db/schema/people';
import { asc, desc, eq, inArray, or } from 'drizzle-orm';
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
    .orderBy(
      asc(interviewTemplates.language),
      asc(interviewTemplates.length),
      desc(interviewTemplates.createdAt),
    )
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

/** For each role the template of the kind that suits best: in Danish where there is one, the newest. For HR. */
export function suggestedTemplates(ctx: Context, type: Round['type']): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const { id, templates } of roundChoices(ctx, null).roles) {
    const [first] = templates.filter((template) => template.type === type);
    if (first) chosen.set(id, first.id);
  }
  return chosen;
}

/** The names of the units that a round is for, in the order of the tree; none where it is for everybody. For HR. */
export function namesOfUnits(ctx: Context, cycleId: string): string[] {
  const { units: all, chosenUnits } = roundChoices(ctx, cycleId);
  return all.filter(({ id }) => chosenUnits.includes(id)).map(({ name }) => name);
}
