import type { Transaction } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import {
  agreedData,
  agreementNotes,
  agreements,
  agreementVerdicts,
  answers,
  conversationMembers,
  conversations,
  preparations,
  recordLines,
} from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { disclosures, exportItems } from 'db/schema/exports';
import { filings, letters } from 'db/schema/filing';
import { evaluations } from 'db/schema/insight';
import { mails } from 'db/schema/notifications';
import { erasing } from 'db/schema/privacy';
import { pendingSignatures, signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { eq, inArray, or } from 'drizzle-orm';

/** What everybody prepared is deleted. That they prepared and when they shared it stays, as the pages and the log say it. */
export function erasePreparations(tx: Transaction, conversationId: string, now: Date): void {
  deleteAnswers(tx, conversationId);
  tx.update(conversations)
    .set({ preparationsErasedAt: now })
    .where(eq(conversations.id, conversationId))
    .run();
}

/**
 * Everything of a conversation is deleted, and the conversation. What later talks said of its agreements goes too,
 * since it points to them: the documents of those talks have the words. What is signed is let through by its name in
 * `erasing`.
 */
export function eraseWhole(tx: Transaction, conversationId: string): void {
  tx.insert(erasing).values({ conversationId }).onConflictDoNothing().run();
  deleteAnswers(tx, conversationId);
  deleteAgreements(tx, conversationId);
  tx.update(cyclePeople)
    .set({ conversationId: null })
    .where(eq(cyclePeople.conversationId, conversationId))
    .run();
  const alone = [
    ...[preparations, recordLines, agreedData, conversationMembers, disclosures, exportItems, mails],
    ...[filings, letters, evaluations, timeProposals],
  ];
  for (const table of alone) tx.delete(table).where(eq(table.conversationId, conversationId)).run();
  deleteSummaries(tx, conversationId);
  tx.delete(conversations).where(eq(conversations.id, conversationId)).run();
  tx.delete(erasing).run();
}

function deleteAnswers(tx: Transaction, conversationId: string): void {
  const own = tx
    .select({ id: preparations.id })
    .from(preparations)
    .where(eq(preparations.conversationId, conversationId));
  tx.delete(answers).where(inArray(answers.preparationId, own)).run();
}

function deleteAgreements(tx: Transaction, conversationId: string): void {
  const own = tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.conversationId, conversationId));
  tx.delete(agreementVerdicts)
    .where(
      or(eq(agreementVerdicts.conversationId, conversationId), inArray(agreementVerdicts.agreementId, own)),
    )
    .run();
  tx.delete(agreementNotes).where(inArray(agreementNotes.agreementId, own)).run();
  tx.delete(agreements).where(eq(agreements.conversationId, conversationId)).run();
}

function deleteSummaries(tx: Transaction, conversationId: string): void {
  const own = tx
    .select({ id: summaries.id })
    .from(summaries)
    .where(eq(summaries.conversationId, conversationId));
  tx.delete(pendingSignatures).where(inArray(pendingSignatures.summaryId, own)).run();
  tx.delete(signatures).where(inArray(signatures.summaryId, own)).run();
  tx.delete(summaryRevisions).where(inArray(summaryRevisions.summaryId, own)).run();
  tx.delete(summaries).where(eq(summaries.conversationId, conversationId)).run();
}
