import type { Context } from '../../context';
import { standingInAt } from '../../conversations/find-conversation.server';
import { conversationLines, listOwnConversations } from '../../conversations/list-conversations.server';
import { assertPerson } from '../../people/find-person.server';
import { findOrganisation } from '../../people/organisation.server';
import { listOwnRequests } from '../requests/own-requests.server';
import { listOwnDeletionDates } from '../retention/deletion-dates.server';
import { iso, isoOrNull } from './iso';
import { formerTalks, ledTalk, preparedAsLeader } from './other-talks.server';
import type { OwnData } from './own-data.schema';
import { ownAccess, ownEmployment } from './own-employment.server';
import { ownAccesses, ownEvents, ownMails } from './own-log.server';
import { ownRounds } from './own-rounds.server';
import { ownTalk } from './own-talk.server';
import { ownCalendar } from './own-times.server';

/**
 * Everything that the organisation holds about the actor, to hand to them. Of talks: all that they may read as the
 * employee, and as the leader what they have written alone. Never what another has not shared, never a secret.
 */
export function gatherOwnData(ctx: Context): OwnData {
  const { db, actor, now } = ctx;
  const { id, name, email, employeeNumber, externalId, language, createdAt } = assertPerson(
    db,
    actor.personId,
  );
  const lines = listOwnConversations(ctx);
  const prepared = preparedAsLeader(ctx);
  const led = [
    ...lines.filter(({ leaderId }) => leaderId === id),
    // Who stands in for a leader has there what they prepared themselves, while they do.
    ...conversationLines(db, standingInAt(actor, now)).filter((line) => prepared.has(line.id)),
  ];
  const own = lines.filter(
    ({ employeeId, participants }) =>
      employeeId === id ||
      (employeeId === null &&
        participants.some(({ personId, side }) => personId === id && side === 'employee')),
  );
  const ownIds = new Set(own.map((line) => line.id));
  const ids = new Set([...ownIds, ...led.map((line) => line.id)]);
  return {
    format: 'muskat.own-data/1',
    organisation: findOrganisation(db)?.name ?? '',
    madeAt: iso(now),
    person: { id, name, email, employeeNumber, externalId, language, createdAt: iso(createdAt) },
    ...ownEmployment(ctx),
    rounds: ownRounds(ctx),
    ...ownAccess(ctx),
    calendar: ownCalendar(ctx),
    talks: own.map((line) => ownTalk(ctx, line)),
    ledTalks: led.map((line) => ledTalk(ctx, line)),
    ...formerTalks(ctx, [...ids]),
    requests: listOwnRequests(ctx).map((request) => ({
      kind: request.kind,
      text: request.text,
      receivedAt: iso(request.receivedAt),
      dueOn: request.dueOn,
      extendedWhy: request.extendedWhy,
      decision: request.decision,
      answer: request.answer,
      decidedAt: isoOrNull(request.decidedAt),
    })),
    kept: ownDeletionDates(ctx, ids),
    mails: ownMails(ctx),
    accesses: ownAccesses(ctx, ids),
    ...ownEvents(ctx, ids),
  };
}

/** Until when each of these is kept. */
function ownDeletionDates(ctx: Context, ids: ReadonlySet<string>): OwnData['kept'] {
  const { talks, clocks, held } = listOwnDeletionDates(ctx);
  return {
    held,
    preparationDays: clocks.preparationDays,
    laterTalks: clocks.laterTalks,
    talks: talks
      .filter(({ id }) => ids.has(id))
      .map(({ id, preparation, record }) => ({ conversationId: id, preparation, record })),
  };
}
