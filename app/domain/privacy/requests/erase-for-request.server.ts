import { type Db, type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { desc, eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { eraseConversation } from '../erasure/erase-conversation.server';
import { heldIn } from '../holds/held.server';
import { findRequest } from './handle-requests.server';
import type { EraseForRequest } from './request.schema';

type Request = ReturnType<typeof findRequest>;

/**
 * The talks that HR can erase now that erasure has been granted: those of the person alone, by their dates. What a
 * legal hold stands on is listed as such. A group's talk is the whole group's, and not erased for one of them. Null
 * where nothing can be erased for this request.
 */
export function listErasable(ctx: Context, id: string) {
  return transact(ctx.db, (tx) => {
    const request = findRequest(ctx, tx, id);
    return mayErase(ctx, request) ? erasable(tx, request.personId) : null;
  });
}
export type Erasable = NonNullable<ReturnType<typeof listErasable>>[number];

/**
 * Erases whole talks, in the database and from every backup, because their employee has asked for it and been
 * granted it. The talk is gone for its leader too. Nothing at all is erased where one of those chosen cannot be.
 * Refuses with `requests.not_erasable`, `retention.held`.
 */
export function eraseForRequest(ctx: Context, id: string, { chosen, ground }: EraseForRequest): void {
  const wanted = [...new Set(chosen)];
  transact(ctx.db, (tx) => {
    const request = findRequest(ctx, tx, id);
    const known = new Map(erasable(tx, request.personId).map((talk) => [talk.id, talk]));
    if (!mayErase(ctx, request) || wanted.some((one) => !known.has(one)))
      throw new Refusal('conflict', 'requests.not_erasable');
    if (wanted.some((one) => known.get(one)?.held)) throw new Refusal('conflict', 'retention.held');
    for (const conversation of wanted)
      appendAuditEvent(ctx, tx, {
        action: 'request.erase',
        subjectType: 'privacy-request',
        subjectId: id,
        details: { conversation, ground },
      });
  });
  for (const conversation of wanted) eraseConversation(ctx, conversation, 'record', 'request');
}

const mayErase = ({ actor }: Context, { kind, decision, personId }: Request): boolean =>
  kind === 'erasure' && (decision === 'granted' || decision === 'partly') && personId !== actor.personId;

function erasable(tx: Db | Transaction, personId: string) {
  return tx
    .select({
      id: conversations.id,
      type: conversations.type,
      state: conversations.state,
      heldOn: conversations.heldOn,
      leader: people.name,
    })
    .from(conversations)
    .innerJoin(people, eq(people.id, conversations.leaderId))
    .where(eq(conversations.employeeId, personId))
    .orderBy(desc(conversations.heldOn))
    .all()
    .map((talk) => ({ ...talk, held: heldIn(tx, talk.id) }));
}
