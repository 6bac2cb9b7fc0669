import { agreementNotes, agreements, conversations, preparations } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { and, asc, desc, eq, notInArray } from 'drizzle-orm';
import type { Context } from '../../context';
import { findTemplate } from '../../conversations/conversation-template.server';
import type { ConversationLine } from '../../conversations/list-conversations.server';
import { findOwnPreparation } from '../../conversations/preparation/find-preparation.server';
import { iso } from './iso';
import type { OwnData } from './own-data.schema';
import { ownPreparation } from './own-preparation.server';
import { signaturesByActor } from './own-summaries.server';
import type { LedTalk, LeftTalk } from './own-talk.schema';
import { talkOf } from './own-talk.server';
import { timesProposed } from './own-times.server';

/**
 * What the actor has written alone in a talk that they lead. The record, the agreements and what the employee has
 * shared are data about the employee: they are read in the talk for as long as the actor leads it, and not taken away.
 */
export function ledTalk(ctx: Context, line: ConversationLine): LedTalk {
  const { conversation, template, preparation } = findOwnPreparation(ctx, ctx.db, line.id, 'read');
  return {
    ...talkOf(ctx, line, conversation),
    times: timesProposed(ctx, line.id),
    preparation: ownPreparation(ctx, conversation, template, preparation),
    notes: notesByActor(ctx, line.id),
    signatures: signaturesByActor(ctx, line.id),
  };
}

/** Ids of the talks that the actor has prepared for on the leader's side: as the leader, or standing in. */
export function preparedAsLeader({ db, actor }: Context): ReadonlySet<string> {
  const rows = db
    .select({ id: preparations.conversationId })
    .from(preparations)
    .where(and(eq(preparations.personId, actor.personId), eq(preparations.side, 'leader')))
    .all();
  return new Set(rows.map(({ id }) => id));
}

function notesByActor({ db, actor }: Context, conversationId: string): LedTalk['notes'] {
  return db
    .select({
      at: agreementNotes.at,
      progress: agreementNotes.progress,
      text: opened(agreementNotes.text),
      goal: opened(agreements.goal),
    })
    .from(agreementNotes)
    .innerJoin(agreements, eq(agreements.id, agreementNotes.agreementId))
    .where(and(eq(agreements.conversationId, conversationId), eq(agreementNotes.personId, actor.personId)))
    .orderBy(asc(agreementNotes.at))
    .all()
    .map((row) => ({ ...row, at: iso(row.at) }));
}

/**
 * What the actor prepared in group talks that they have left, and in how many talks they prepared as a leader, or in
 * a leader's place, that are closed to them now.
 */
export function formerTalks(
  ctx: Context,
  current: readonly string[],
): Pick<OwnData, 'leftTalks' | 'formerlyLed'> {
  const rows = ctx.db
    .select({
      preparation: preparations,
      id: conversations.id,
      type: conversations.type,
      heldOn: conversations.heldOn,
      groupName: conversations.groupName,
      templateId: conversations.templateId,
      conversation: conversations,
    })
    .from(preparations)
    .innerJoin(conversations, eq(conversations.id, preparations.conversationId))
    .where(and(eq(preparations.personId, ctx.actor.personId), notInArray(conversations.id, [...current])))
    .orderBy(desc(conversations.heldOn))
    .all();
  return {
    leftTalks: rows
      .filter(({ preparation }) => preparation.side === 'employee')
      .map(({ id, type, heldOn, groupName, templateId, conversation, preparation }): LeftTalk => {
        const { template } = findTemplate(ctx.db, templateId);
        const own = ownPreparation(ctx, conversation, template, preparation);
        return { id, type, heldOn, groupName, preparation: own };
      }),
    formerlyLed: rows.filter(({ preparation }) => preparation.side === 'leader').length,
  };
}
