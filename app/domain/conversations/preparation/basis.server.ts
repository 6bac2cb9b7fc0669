import type { Db, Transaction } from 'db/client.server';
import { agreedData } from 'db/schema/conversations';
import { and, eq, isNotNull } from 'drizzle-orm';
import { DATA } from './agreed-data.server';

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
    .select(DATA)
    .from(agreedData)
    .where(
      and(
        eq(agreedData.conversationId, conversationId),
        isNotNull(agreedData.employeeAgreedAt),
        isNotNull(agreedData.leaderAgreedAt),
      ),
    )
    .all()
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label, 'da'))
    .map(({ kind, label }) => [WORDS[language][kind], label].filter(Boolean).join(': '));
}
