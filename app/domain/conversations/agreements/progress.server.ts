import { type Db, type Transaction, transact } from 'db/client.server';
import { agreementNotes, agreements } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { type Opened, opened, sealing } from 'db/sealed/sealed';
import { asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { findConversation } from '../find-conversation.server';
import type { ProgressInput } from './agreement.schema';
import { maySeeLine } from './line-access.rules';
import { viewerOf } from './line-viewer.server';
import { outcomes } from './taken-up.server';

/** How an agreement was said to be going: who said it, when, and in their own words. */
export type Progress = Pick<Opened<typeof agreementNotes.$inferSelect>, 'id' | 'progress' | 'text' | 'at'> & {
  by: string;
};

/** What has been noted on agreements during the year, the first note first; the caller has been allowed to read them. */
export function listNotes(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, Progress[]> {
  const notes = new Map<string, Progress[]>();
  const rows = db
    .select({
      agreementId: agreementNotes.agreementId,
      id: agreementNotes.id,
      progress: agreementNotes.progress,
      text: opened(agreementNotes.text),
      at: agreementNotes.at,
      by: people.name,
    })
    .from(agreementNotes)
    .innerJoin(people, eq(people.id, agreementNotes.personId))
    .where(inArray(agreementNotes.agreementId, [...agreementIds]))
    // Two notes of the same instant stand in the order they came.
    .orderBy(asc(agreementNotes.at), sql`${agreementNotes}.rowid`)
    .all();
  for (const { agreementId, ...note } of rows)
    notes.set(agreementId, [...(notes.get(agreementId) ?? []), note]);
  return notes;
}

/** The latest note on each: when, and how far, without its words. */
export function latestProgress(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, Pick<Progress, 'progress' | 'at'>> {
  const rows = db
    .select({
      agreementId: agreementNotes.agreementId,
      progress: agreementNotes.progress,
      at: agreementNotes.at,
    })
    .from(agreementNotes)
    .where(inArray(agreementNotes.agreementId, [...agreementIds]))
    .orderBy(asc(agreementNotes.at), sql`${agreementNotes}.rowid`)
    .all();
  return new Map(rows.map(({ agreementId, ...note }) => [agreementId, note]));
}

/**
 * Notes how an agreement is going: a note is added and stays. For those who take part in the talk that it
 * was made at, and for a new leader of the employee; in an individual plan its member and the leader.
 * Refuses with `agreement.settled` once a later talk has reached, dropped or carried it on. Sending the
 * same note again adds none.
 */
export function noteProgress(
  ctx: Context,
  agreementId: string,
  { progress, text }: Pick<ProgressInput, 'progress' | 'text'>,
): void {
  transact(ctx.db, (tx) => {
    const conversationId = findNotable(ctx, tx, agreementId);
    if (outcomes(tx, [agreementId]).has(agreementId)) throw new Refusal('conflict', 'agreement.settled');
    const { personId } = ctx.actor;
    const last = tx
      .select({ ...getTableColumns(agreementNotes), text: opened(agreementNotes.text) })
      .from(agreementNotes)
      .where(eq(agreementNotes.agreementId, agreementId))
      .orderBy(desc(agreementNotes.at), desc(sql`${agreementNotes}.rowid`))
      .limit(1)
      .get();
    if (last?.personId === personId && last.progress === progress && last.text === text) return;
    const id = newId();
    const sealed = sealing(agreementNotes.text, { conversationId, id }, text);
    tx.insert(agreementNotes)
      .values({ id, agreementId, personId, progress, text: sealed, at: ctx.now })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'agreement.note-progress',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { agreement: agreementId, note: id, progress },
    });
  });
}

/** The conversation of an agreement that the actor may note on; an agreement that they may not see does not exist. */
function findNotable(ctx: Context, tx: Transaction, agreementId: string): string {
  const line = tx
    .select({ conversationId: agreements.conversationId, memberId: agreements.memberId })
    .from(agreements)
    .where(eq(agreements.id, agreementId))
    .get();
  const denied = { action: 'agreement.note-progress', subjectType: 'agreement', subjectId: agreementId };
  const missing = new Refusal('not-found', 'access.not_found', {}, denied);
  if (!line) throw missing;
  const conversation = findConversation(ctx, tx, line.conversationId, 'note-progress');
  if (!maySeeLine(line, viewerOf(ctx, tx, conversation))) throw missing;
  return conversation.id;
}
