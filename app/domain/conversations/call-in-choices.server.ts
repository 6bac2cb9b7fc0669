import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { people } from 'db/schema/people';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { currentEmployment } from '../people/current-employment.server';

/**
 * What the leader chooses from when calling in a report: the templates for the employee's role, newest
 * first. Throws 'not-found' for somebody who is not the actor's report today.
 */
export function callInChoices(ctx: Context, employeeId: string) {
  const employment = currentEmployment(ctx.db, employeeId, ctx.now);
  const person = ctx.db.select().from(people).where(eq(people.id, employeeId)).get();
  if (!person || employment?.leaderId !== ctx.actor.personId)
    throw new Refusal(
      'not-found',
      'access.not_found',
      {},
      {
        action: 'conversation.call-in',
        subjectType: 'person',
        subjectId: employeeId,
      },
    );
  const templates = ctx.db
    .select({
      id: interviewTemplates.id,
      type: interviewTemplates.type,
      language: interviewTemplates.language,
      framework: frameworks.name,
    })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(eq(interviewTemplates.role, employment.role))
    .orderBy(desc(interviewTemplates.createdAt), interviewTemplates.type)
    .all();
  return { name: person.name, title: employment.title, role: employment.role, templates };
}
