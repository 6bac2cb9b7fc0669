import { auditEvents } from 'db/schema/audit';
import { mails } from 'db/schema/notifications';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Context } from '../../context';
import { describeEvents, type LogEvent } from '../../oversight/log-events.server';
import { listOwnAccesses } from '../../oversight/own-accesses.server';
import { iso, isoOrNull } from './iso';
import type { OwnData } from './own-data.schema';

/** Who has opened what of these talks, the newest first; the actor's own openings are among them. */
export function ownAccesses(ctx: Context, talks: ReadonlySet<string>): OwnData['accesses'] {
  const accesses: OwnData['accesses'] = [];
  for (let before: number | null = null, more = true; more; more = before !== null) {
    const page = listOwnAccesses(ctx, { own: true, before });
    for (const event of page.events)
      if (event.subject && talks.has(event.subject.id))
        accesses.push({ ...seen(event), conversationId: event.subject.id, purpose: event.purpose });
    before = page.next;
  }
  return accesses;
}

/** What others have done to the actor as a person, and all that the actor has done themselves, the oldest first. */
export function ownEvents(ctx: Context, talks: ReadonlySet<string>): Pick<OwnData, 'doneToPerson' | 'acts'> {
  const { db, actor } = ctx;
  const { actorId, subjectType, subjectId, outcome, seq } = auditEvents;
  const toPerson = and(
    eq(subjectType, 'person'),
    eq(subjectId, actor.personId),
    ne(actorId, actor.personId),
    eq(outcome, 'done'),
  );
  const done = db.select().from(auditEvents).where(toPerson).orderBy(asc(seq)).all();
  const acts = db.select().from(auditEvents).where(eq(actorId, actor.personId)).orderBy(asc(seq)).all();
  return {
    doneToPerson: describeEvents(db, done).map(seen),
    acts: acts.map((row) => ({
      at: iso(row.at),
      action: row.action,
      outcome: row.outcome,
      // Whom else it concerned is about them.
      concerned: row.subjectId === actor.personId ? 'self' : row.subjectType,
      conversationId: row.subjectId !== null && talks.has(row.subjectId) ? row.subjectId : null,
    })),
  };
}

const seen = ({ at, actor, action, onBehalfOf }: LogEvent) => ({
  at: iso(at),
  by: actor?.name ?? null,
  action,
  onBehalfOf: onBehalfOf?.name ?? null,
});

/** Mails to the actor: what they were about and when. */
export function ownMails({ db, actor }: Context): OwnData['mails'] {
  return db
    .select({
      kind: mails.kind,
      conversationId: mails.conversationId,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .where(eq(mails.personId, actor.personId))
    .orderBy(asc(mails.createdAt))
    .all()
    .map((row) => ({ ...row, createdAt: iso(row.createdAt), sentAt: isoOrNull(row.sentAt) }));
}
