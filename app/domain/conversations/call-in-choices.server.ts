import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { and, desc, eq, ne } from 'drizzle-orm';
import { authorizeCallingIn } from '../access/authorize';
import type { Context } from '../context';
import { isInForce } from '../frameworks/templates/in-force.server';
import { currentEmployment } from '../people/current-employment.server';
import { nameOf } from '../people/find-person.server';

/**
 * What the leader chooses from when calling in a report: the templates in force for the employee's
 * role, newest first. A group talk is nobody's alone: its template is used on paper. Throws 'not-found' for somebody who is not the actor's report today.
 */
export function callInChoices(ctx: Context, employeeId: string) {
  const employment = authorizeCallingIn(
    ctx.actor,
    currentEmployment(ctx.db, employeeId, ctx.now),
    employeeId,
  );
  const name = nameOf(ctx.db, employeeId);
  const templates = ctx.db
    .select({
      id: interviewTemplates.id,
      type: interviewTemplates.type,
      language: interviewTemplates.language,
      length: interviewTemplates.length,
      framework: frameworks.name,
    })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(
      and(
        eq(interviewTemplates.role, employment.role),
        ne(interviewTemplates.type, 'grus'),
        isInForce(ctx.db),
      ),
    )
    .orderBy(desc(interviewTemplates.createdAt), interviewTemplates.type)
    .all();
  return { name, title: employment.title, role: employment.role, templates };
}
