import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { employments } from 'db/schema/people';
import { desc } from 'drizzle-orm';
import { maySee } from '../access/access.rules';
import type { Context } from '../context';
import { isCurrentFramework } from '../frameworks/current-frameworks.server';
import { isInForce } from '../frameworks/templates/in-force.server';

export type SetUpStep =
  | { kind: 'read-framework'; done: boolean }
  | { kind: 'make-templates'; done: boolean; frameworkId: string | null }
  | { kind: 'add-people'; done: boolean };

/**
 * What an administrator still has to set up before the first conversation, in order; empty for
 * everybody else and once all of it is done.
 */
export function setUpSteps({ db, actor }: Context): SetUpStep[] {
  if (!maySee(actor.grants, 'administer-frameworks')) return [];
  const newest = db
    .select({ id: frameworks.id })
    .from(frameworks)
    .where(isCurrentFramework(db))
    .orderBy(desc(frameworks.importedAt))
    .limit(1)
    .get();
  const template = db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(isInForce(db))
    .limit(1)
    .get();
  // The first administrator has no employment: somebody has to be added for there to be one.
  const employment = db.select({ id: employments.id }).from(employments).limit(1).get();
  const steps: SetUpStep[] = [
    { kind: 'read-framework', done: newest !== undefined },
    { kind: 'make-templates', done: template !== undefined, frameworkId: newest?.id ?? null },
    { kind: 'add-people', done: employment !== undefined },
  ];
  return steps.every((step) => step.done) ? [] : steps;
}
