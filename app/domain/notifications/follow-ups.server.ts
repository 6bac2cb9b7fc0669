import type { Db, Transaction } from 'db/client.server';
import { agreementNotes, agreements, agreementVerdicts, conversations } from 'db/schema/conversations';
import { and, desc, eq, exists, gte, inArray, isNotNull, lte, type SQL } from 'drizzle-orm';
import { civilDateOf } from '../dates';
import { earliestFollowUp, type FollowUp } from './follow-up.rules';

export type DueAgreement = FollowUp & {
  conversationId: string;
  /** Whose individual plan it is in; null in a plan of everybody's. */
  memberId: string | null;
};

/** The agreements of signed conversations whose day to follow up is today or in the week before. */
export function listDueAgreements(db: Db | Transaction, now: Date, only?: SQL): DueAgreement[] {
  const today = civilDateOf(now);
  return db
    .select({
      id: agreements.id,
      conversationId: agreements.conversationId,
      memberId: agreements.memberId,
      followUpOn: agreements.followUpOn,
      takenUp: exists(
        db
          .select({ id: agreementVerdicts.id })
          .from(agreementVerdicts)
          .where(eq(agreementVerdicts.agreementId, agreements.id)),
      ).mapWith(Boolean),
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
    .all()
    .flatMap(({ id, followUpOn, takenUp, ...agreement }) =>
      followUpOn === null ? [] : [{ ...agreement, followUpOn, settled: takenUp || isDone(db, id) }],
    );
}

/** What was noted last says how it is: what was done can be taken up again. */
function isDone(db: Db | Transaction, agreementId: string): boolean {
  const last = db
    .select({ progress: agreementNotes.progress })
    .from(agreementNotes)
    .where(eq(agreementNotes.agreementId, agreementId))
    .orderBy(desc(agreementNotes.at))
    .limit(1)
    .get();
  return last?.progress === 'done';
}
