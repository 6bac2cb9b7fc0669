import type { Context } from '../context';
import { type ConversationLine, listOwnConversations } from '../conversations/list-conversations.server';
import { civilDateOf } from '../dates';
import { listReports } from '../people/reports.server';
import { begunPreparations } from './begun-preparations.server';
import { type NextStep, nextStep } from './next-steps.rules';

export type TeamMember = {
  personId: string;
  name: string;
  title: string;
  unit: string;
  /** The latest talk with the actor that was not cancelled. */
  conversation: ConversationLine | null;
  /** What comes next in it; null where there is none, or nothing is left to do. */
  next: NextStep | null;
};

/** Those who report to the actor today and where the talk with each is; empty for who leads nobody. */
export function listTeam(ctx: Context): TeamMember[] {
  const { personId } = ctx.actor;
  const from = { personId, today: civilDateOf(ctx.now), begun: begunPreparations(ctx) };
  const held = listOwnConversations(ctx).filter(
    (line) => line.leaderId === personId && line.state !== 'cancelled',
  );
  return listReports(ctx.db, personId, ctx.now).map(({ personId: reportId, name, title, unit }) => {
    const mine = held.filter((line) => line.employeeId === reportId);
    const open = mine.filter((line) => line.state !== 'signed' && line.state !== 'closed');
    // The lines come with the latest day first.
    const conversation = open[0] ?? mine[0] ?? null;
    return {
      personId: reportId,
      name,
      title,
      unit,
      conversation,
      next: conversation && nextStep(conversation, from),
    };
  });
}
