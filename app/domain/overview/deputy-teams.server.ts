import type { Context } from '../context';
import { type ConversationLine, listStandingInAt } from '../conversations/list-conversations.server';
import { civilDateOf } from '../dates';
import { leadersStoodInFor, reportsStoodInFor, type StoodInFor } from '../deputies/standing-in.server';
import { begunPreparations } from './begun-preparations.server';
import { type Team, teamOf } from './list-team.server';
import { type NextStep, nextStep } from './next-steps.rules';

/** The team of a leader whom the actor stands in for, and until when. */
export type DeputyTeam = StoodInFor & Team;

/** The teams of those whom the actor stands in for today, without whom the actor is too close to; none for nearly everybody. */
export function listDeputyTeams(ctx: Context): DeputyTeam[] {
  return leadersStoodInFor(ctx).map((leader) => ({
    ...leader,
    ...teamOf(reportsStoodInFor(ctx, leader.leaderId), {
      held: listStandingInAt(ctx, leader.leaderId).filter(goesOn),
      inherited: [],
      from: standpointOf(ctx, leader.leaderId),
    }),
  }));
}

/** What there is to do and to wait for as a deputy, by leader. */
export type DeputySteps = StoodInFor & { own: OwnTurn['step'][]; waiting: OthersTurn['step'][] };
type OwnTurn = Extract<NextStep, { turn: 'own' }>;
type OthersTurn = Extract<NextStep, { turn: 'other' }>;

/** For the start page: the next step of each talk that the actor stands in at. */
export function readDeputySteps(ctx: Context): DeputySteps[] {
  return leadersStoodInFor(ctx).map((leader) => {
    const from = standpointOf(ctx, leader.leaderId);
    const steps = listStandingInAt(ctx, leader.leaderId).map((line) => nextStep(line, from));
    return {
      ...leader,
      own: steps.flatMap((next) => (next?.turn === 'own' ? [next.step] : [])).sort(byDay),
      waiting: steps.flatMap((next) => (next?.turn === 'other' ? [next.step] : [])).sort(byDay),
    };
  });
}

const byDay = (a: { heldOn: string }, b: { heldOn: string }) => a.heldOn.localeCompare(b.heldOn);
const goesOn = ({ state }: ConversationLine) => state !== 'cancelled';

function standpointOf(ctx: Context, leaderId: string) {
  return {
    personId: leaderId,
    deputy: { personId: ctx.actor.personId },
    today: civilDateOf(ctx.now),
    begun: begunPreparations(ctx),
  };
}
