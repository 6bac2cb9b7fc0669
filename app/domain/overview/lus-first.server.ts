import { interviewTemplates } from 'db/schema/frameworks';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { listOwnConversations } from '../conversations/list-conversations.server';
import { isInForce } from '../frameworks/templates/in-force.server';
import { currentEmployment } from '../people/current-employment.server';
import { hasReports } from '../people/reports.server';
import { hasHeldOwnLus } from './leaders-below.server';

/**
 * Whether to remind a leader that their own LUS comes before the talks with their team: this year's has
 * not been held, there is somebody to hold it with, and the organisation has a template for it. `heldOn`
 * is the day that it is set for, where one is being prepared. Null where there is nothing to remind of.
 */
export function lusFirst(ctx: Context): { heldOn: string | null } | null {
  const { db, actor, now } = ctx;
  const employment = currentEmployment(db, actor.personId, now);
  if (!employment?.leaderId || !hasReports(db, actor.personId, now) || hasHeldOwnLus(ctx)) return null;
  const template = db
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(
      and(eq(interviewTemplates.type, 'lus'), eq(interviewTemplates.role, employment.role), isInForce(db)),
    )
    .get();
  if (!template) return null;
  const own = listOwnConversations(ctx).filter(
    ({ type, employeeId }) => type === 'lus' && employeeId === actor.personId,
  );
  // While the talk is on there is nothing to remind of.
  if (own.some(({ state }) => state === 'in-talk')) return null;
  return { heldOn: own.find(({ state }) => state === 'preparing')?.heldOn ?? null };
}
