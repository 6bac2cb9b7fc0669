import { agreements, conversations } from 'db/schema/conversations';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { currentEmployment } from '../../people/current-employment.server';
import { nameOf } from '../../people/find-person.server';
import { listReports } from '../../people/reports.server';
import { employee, employeeOrGroup, inheritedBy, leader, partyTo } from '../find-conversation.server';
import { dueDay } from './due.rules';
import { maySeeLine } from './line-access.rules';
import { latestProgress } from './progress.server';
import { outcomes } from './taken-up.server';

/** An agreement to follow up now: whose and when, not what it says. */
export type DueAgreement = {
  conversationId: string;
  agreementId: string;
  /** Whom to follow up with: today's leader, or the employee or the group. */
  otherName: string;
  /** The employee's id where the actor leads them today, and the talk was with another leader. */
  inheritedFrom: string | null;
  /** Civil date. */
  on: string;
  overdue: boolean;
};

/**
 * The agreements that the actor follows up within two weeks, or should have: own ones, and as leader
 * those of today's reports. Nearest day first. For anybody, about themselves.
 */
export function agreementsDue(ctx: Context): DueAgreement[] {
  const { db, actor, now } = ctx;
  const reports = new Set(listReports(db, actor.personId, now).map(({ personId }) => personId));
  const rows = db
    .select({
      line: {
        id: agreements.id,
        memberId: agreements.memberId,
        dueOn: agreements.dueOn,
        followUpOn: agreements.followUpOn,
      },
      conversation: {
        id: conversations.id,
        employeeId: conversations.employeeId,
        leaderId: conversations.leaderId,
      },
      employeeName: employeeOrGroup,
      leaderName: leader.name,
    })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(
      and(
        inArray(conversations.state, ['signed', 'closed']),
        or(isNotNull(agreements.dueOn), isNotNull(agreements.followUpOn)),
        or(partyTo(db, actor, now), inheritedBy(db, actor, now)),
      ),
    )
    .all()
    .filter(({ line, conversation }) =>
      maySeeLine(line, {
        personId: actor.personId,
        leads: conversation.leaderId === actor.personId ? reports : new Set(),
      }),
    );
  const ids = rows.map(({ line }) => line.id);
  const settled = outcomes(db, ids);
  const progress = latestProgress(db, ids);
  const today = civilDateOf(now);
  return rows
    .filter(({ line }) => !settled.has(line.id))
    .flatMap(({ line, conversation, employeeName, leaderName }) => {
      const last = progress.get(line.id);
      const lastNote = last ? { done: last.progress === 'done', on: civilDateOf(last.at) } : null;
      const due = dueDay({ ...line, lastNote }, today);
      if (!due) return [];
      const isEmployee = conversation.employeeId === actor.personId;
      const led = conversation.leaderId === actor.personId;
      const inherited = conversation.employeeId !== null && !isEmployee && !led;
      const otherName = isEmployee
        ? (leaderToday(ctx, actor.personId) ?? leaderName)
        : led || inherited
          ? (line.memberId && nameOf(db, line.memberId)) || employeeName
          : leaderName;
      return {
        conversationId: conversation.id,
        agreementId: line.id,
        otherName,
        inheritedFrom: inherited ? conversation.employeeId : null,
        ...due,
      };
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

function leaderToday({ db, now }: Context, personId: string): string | null {
  const leaderId = currentEmployment(db, personId, now)?.leaderId;
  return leaderId ? nameOf(db, leaderId) : null;
}
