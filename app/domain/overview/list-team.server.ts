import type { Context } from '../context';
import { inheritedBy } from '../conversations/find-conversation.server';
import {
  type ConversationLine,
  conversationLines,
  listOwnConversations,
} from '../conversations/list-conversations.server';
import { civilDateOf } from '../dates';
import { listReports } from '../people/reports.server';
import { begunPreparations } from './begun-preparations.server';
import { type NextStep, nextStep, type Standpoint } from './next-steps.rules';

export type TeamMember = {
  personId: string;
  name: string;
  title: string;
  unit: string;
  /** The latest talk with the actor that was not cancelled. */
  conversation: ConversationLine | null;
  /** What comes next in it; null where there is none, or nothing is left to do. */
  next: NextStep | null;
  /** An open talk that was begun with a former leader: who, when, how far, and no more. */
  inherited: InheritedLine | null;
  /** There are agreements of earlier talks to read, with the actor or a former leader. */
  hasAgreements: boolean;
};

export type InheritedLine = Pick<ConversationLine, 'id' | 'type' | 'state' | 'heldOn'> & {
  formerLeader: string;
};

/** A group of the actor's whose talk goes on or has been signed, or one that a former leader began with it. */
export type TeamGroup = { line: ConversationLine; next: NextStep | null; formerLeader: string | null };

export type Team = { members: TeamMember[]; groups: TeamGroup[] };

const isOver = ({ state }: ConversationLine) => state === 'signed' || state === 'closed';
const isOff = ({ state }: ConversationLine) => state === 'cancelled';

/** Those who report to the actor today and where the talk with each is, and the groups; empty for who leads nobody. */
export function listTeam(ctx: Context): Team {
  const { personId } = ctx.actor;
  return teamOf(listReports(ctx.db, personId, ctx.now), {
    held: listOwnConversations(ctx).filter((line) => line.leaderId === personId && !isOff(line)),
    inherited: conversationLines(ctx.db, inheritedBy(ctx.db, ctx.actor, ctx.now)).filter(
      (line) => !isOff(line),
    ),
    from: { personId, today: civilDateOf(ctx.now), begun: begunPreparations(ctx) },
  });
}

/** What a team is made of: the talks of its leader, those that a former leader began, and who looks. */
type TeamTalks = { held: ConversationLine[]; inherited: ConversationLine[]; from: Standpoint };

/** The team of these reports. The lines come with the latest day first. */
export function teamOf(
  reports: readonly Pick<TeamMember, 'personId' | 'name' | 'title' | 'unit'>[],
  { held, inherited, from }: TeamTalks,
): Team {
  const members = reports.map(({ personId: reportId, name, title, unit }): TeamMember => {
    const withReport = (line: ConversationLine) => line.employeeId === reportId;
    const mine = held.filter(withReport);
    const conversation = mine.find((line) => !isOver(line)) ?? mine[0] ?? null;
    const begun = inherited.find((line) => withReport(line) && !isOver(line));
    return {
      personId: reportId,
      name,
      title,
      unit,
      conversation,
      next: conversation && nextStep(conversation, from),
      inherited: begun ? inheritedLine(begun) : null,
      hasAgreements: [...held, ...inherited].some((line) => withReport(line) && isOver(line)),
    };
  });
  const groups = [
    ...held.filter(isGroup).map((line) => ({ line, next: nextStep(line, from), formerLeader: null })),
    ...inherited.filter(isGroup).map((line) => ({ line, next: null, formerLeader: line.leaderName })),
  ].filter(({ line }) => line.state !== 'closed');
  return { members, groups };
}

const isGroup = ({ groupName }: ConversationLine) => groupName !== null;

function inheritedLine({ id, type, state, heldOn, leaderName }: ConversationLine): InheritedLine {
  return { id, type, state, heldOn, formerLeader: leaderName };
}
