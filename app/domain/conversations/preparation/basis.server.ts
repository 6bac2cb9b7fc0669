import type { Db, Transaction } from 'db/client.server';
import { agreedData } from 'db/schema/conversations';
import { and, asc, eq, isNotNull } from 'drizzle-orm';

const WORDS = {
  da: {
    'leader-evaluation': 'Lederevaluering',
    'wellbeing-survey': 'Trivselsmåling',
    budget: 'Budget og økonomi',
    sickness: 'Sygefraværstal',
    other: '',
  },
  en: {
    'leader-evaluation': 'Leader evaluation',
    'wellbeing-survey': 'Wellbeing survey',
    budget: 'Budget and finances',
    sickness: 'Sickness absence figures',
    other: '',
  },
} as const;

/** What both sides of a LUS have agreed to build the talk on, in the words of the document. */
export function basisOf(tx: Db | Transaction, conversationId: string, language: 'da' | 'en'): string[] {
  return tx
    .select()
    .from(agreedData)
    .where(
      and(
        eq(agreedData.conversationId, conversationId),
        isNotNull(agreedData.employeeAgreedAt),
        isNotNull(agreedData.leaderAgreedAt),
      ),
    )
    .orderBy(asc(agreedData.kind), asc(agreedData.label))
    .all()
    .map(({ kind, label }) => [WORDS[language][kind], label].filter(Boolean).join(': '));
}
