import type { Db, Transaction } from 'db/client.server';
import { agreements, conversations } from 'db/schema/conversations';
import { and, eq, gte, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Side } from '../../access/access.rules';
import type { SystemContext } from '../../context';
import { civilDateOf } from '../../dates';
import { earliestFollowUp, type FollowUp, followUpWaits } from './follow-up-mail.rules';
import { latestProgress } from './progress.server';
import { outcomes } from './taken-up.server';

export type MailedAgreement = FollowUp & {
  conversationId: string;
  /** Whose individual plan it is in; null in a plan of everybody's. */
  memberId: string | null;
};

/** The agreements of signed conversations whose day to follow up is today or in the week before. */
export function listDueForMail(db: Db | Transaction, now: Date, only?: SQL): MailedAgreement[] {
  const today = civilDateOf(now);
  const due = db
    .select({
      id: agreements.id,
      conversationId: agreements.conversationId,
      memberId: agreements.memberId,
      followUpOn: agreements.followUpOn,
    })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .where(
      and(
        inArray(conversations.state, ['signed', 'closed']),
        isNotNull(agreements.followUpOn),
        gte(agreements.followUpOn, earliestFollowUp(today)),
        lte(agreements.followUpOn, today),
        only,
      ),
    )
    .all();
  const ids = due.map(({ id }) => id);
  const through = outcomes(db, ids);
  // What was noted last says how it is: what was done can be taken up again.
  const progress = latestProgress(db, ids);
  return due.flatMap(({ id, followUpOn, ...agreement }) => {
    const settled = through.has(id) || progress.get(id)?.progress === 'done';
    return followUpOn === null ? [] : [{ ...agreement, followUpOn, settled }];
  });
}

/** Whether a mail about following up still says what is so to its recipient, who takes part as `side`. */
export function agreementWaits(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  { conversationId, personId }: { conversationId: string; personId: string },
  side: Side | null,
): boolean {
  const ownPlan = or(isNull(agreements.memberId), eq(agreements.memberId, personId));
  const about = and(eq(agreements.conversationId, conversationId), side === 'leader' ? undefined : ownPlan);
  return listDueForMail(db, now, about).some((agreement) => followUpWaits(agreement, civilDateOf(now)));
}
