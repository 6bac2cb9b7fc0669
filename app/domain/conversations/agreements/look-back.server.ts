import type { Verdict } from 'templates/summary.schema';
import { actionIsOpen } from '../../access/access.rules';
import type { Context } from '../../context';
import { stepIsOpen } from '../conversation.rules';
import { agreementIdOf } from '../conversation-questions.rules';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { participantsOf } from '../participants.server';
import {
  readOwnPreparation,
  readSharedPreparations,
  type StoredAnswer,
} from '../preparation/read-preparations.server';
import { listAgreements } from './agreements.server';
import { linesLookedBackOn } from './looked-back-on.server';
import { isSigned } from './open-agreements.rules';
import type { OpenAgreement } from './open-agreements.server';
import { listNotes, type Progress } from './progress.server';
import { carriedFrom, reasonsFor, takenUp } from './taken-up.server';
import { type StandingVerdict, verdictsAt } from './verdicts.server';

/** What somebody wrote of an agreement beforehand. */
type Foresaid = { personId: string; name: string; choice: string | null; text: string };

/** An agreement that the talk looks back on, and what the talk says of it so far. */
export type LookBackLine = Omit<OpenAgreement, 'carriedFromId'> &
  StandingVerdict & {
    /** Whose the employee's part is; null for a whole group. */
    employeeName: string | null;
    /** The day it was first agreed, where it has been carried on. */
    firstAgreedOn: string | null;
    /** What was noted during the year, the first note first. */
    notes: Progress[];
    /** What status talks said on the way, the earliest first; without the reason to who was in none of them. */
    statuses: { heldOn: string; reason: string }[];
    /** What each wrote beforehand: the actor's own, and what the others have shared. */
    foresaid: Foresaid[];
  };

export type LookBack = {
  editable: boolean;
  /** 'continue' adds the line to this talk's own agreements. */
  carriesOn: boolean;
  lines: LookBackLine[];
};

/**
 * What a talk looks back on, for those who take part; in a group talk nobody sees another member's own
 * plan. Once the talk has begun it opens what the others have shared.
 */
export function describeLookBack(ctx: Context, conversationId: string): LookBack {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const open = linesLookedBackOn(ctx, ctx.db, conversation);
  const ids = open.map(({ id }) => id);
  const notes = listNotes(ctx.db, ids);
  const talks = takenUp(ctx.db, ids);
  const reasonIn = reasonsFor(ctx, [...talks.values()].flat());
  const names = new Map(participantsOf(ctx.db, conversation).map(({ personId, name }) => [personId, name]));
  const verdicts = standingVerdicts(ctx, conversation);
  const foresaid =
    ids.length > 0 && stepIsOpen('talk', conversation.state) ? readForesaid(ctx, conversation) : [];
  return {
    editable: actionIsOpen('record', conversation.state),
    carriesOn: conversation.type !== 'status',
    lines: open.map(({ carriedFromId, ...line }) => ({
      ...line,
      employeeName: conversation.employeeId
        ? conversation.employeeName
        : line.memberId && (names.get(line.memberId) ?? null),
      firstAgreedOn: carriedFrom(ctx.db, carriedFromId).firstAgreedOn,
      notes: notes.get(line.id) ?? [],
      statuses: (talks.get(line.id) ?? [])
        .filter(({ verdict, talk }) => verdict === 'continue' && isSigned(talk) && talk.id !== conversationId)
        .map((at) => ({ heldOn: at.talk.heldOn, reason: reasonIn(at) })),
      foresaid: foresaid.flatMap(({ agreementId, ...said }) => (agreementId === line.id ? said : [])),
      ...(verdicts.get(line.id) ?? { verdict: null, reason: '', version: 0, carriedToId: null }),
    })),
  };
}

/** What the talk says so far of each line that the actor may see, for a page that is already open. */
export function describeVerdicts(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const verdicts = standingVerdicts(ctx, conversation);
  return linesLookedBackOn(ctx, ctx.db, conversation).map(({ id }) => ({
    id,
    ...(verdicts.get(id) ?? { verdict: null, reason: '', version: 0, carriedToId: null }),
  }));
}

function standingVerdicts(ctx: Context, { id }: Conversation): ReadonlyMap<string, StandingVerdict> {
  const own = listAgreements(ctx.db, id);
  const carriedTo = (agreementId: string) =>
    own.find(({ carriedFromId }) => carriedFromId === agreementId)?.id ?? null;
  const said = verdictsAt(ctx.db, id);
  const lines = new Set([...said.keys(), ...own.flatMap(({ carriedFromId }) => carriedFromId ?? [])]);
  return new Map(
    [...lines].map((agreementId) => {
      const verdict: { verdict: Verdict | null; reason: string; version: number } = said.get(agreementId) ?? {
        verdict: null,
        reason: '',
        version: 0,
      };
      return [agreementId, { ...verdict, carriedToId: carriedTo(agreementId) }];
    }),
  );
}

function readForesaid(ctx: Context, { id }: Conversation): (Foresaid & { agreementId: string })[] {
  const { personId, name } = ctx.actor;
  const everybody = [
    { personId, name, answers: readOwnPreparation(ctx, id) },
    ...readSharedPreparations(ctx, id),
  ];
  return everybody.flatMap((person) =>
    (person.answers ?? []).flatMap((answer) => {
      const agreementId = agreementIdOf(answer.questionId);
      if (agreementId === null || !saysSomething(answer)) return [];
      const { scale: choice, text } = answer;
      return { agreementId, personId: person.personId, name: person.name, choice, text };
    }),
  );
}

const saysSomething = ({ scale, text }: StoredAnswer) => Boolean(scale) || text.trim() !== '';
