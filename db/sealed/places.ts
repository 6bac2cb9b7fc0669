import { type SQL, sql } from 'drizzle-orm';
import type { CONTENT_PARTS } from '../schema/vocabulary';

export type ContentPart = (typeof CONTENT_PARTS)[number];

type Place = {
  part: ContentPart;
  /** The conversation that a row of the table belongs to. */
  conversation: SQL;
  /** The column that counts the versions of a row; none where it is written once. */
  version: SQL;
};

const ONCE = sql`0`;

/** Where sealed content stands: the key of which part, and what else each ciphertext is bound to. */
const PLACES: Readonly<Record<string, Place>> = {
  answers: {
    part: 'preparation',
    conversation: sql`(select conversation_id from preparations where preparations.id = answers.preparation_id)`,
    version: sql`answers.version`,
  },
  record_lines: {
    part: 'record',
    conversation: sql`record_lines.conversation_id`,
    version: sql`record_lines.version`,
  },
  agreements: {
    part: 'record',
    conversation: sql`agreements.conversation_id`,
    version: sql`agreements.version`,
  },
  agreement_verdicts: {
    part: 'record',
    conversation: sql`agreement_verdicts.conversation_id`,
    version: sql`agreement_verdicts.version`,
  },
  agreement_notes: {
    part: 'record',
    conversation: sql`(select conversation_id from agreements where agreements.id = agreement_notes.agreement_id)`,
    version: ONCE,
  },
  agreed_data: { part: 'record', conversation: sql`agreed_data.conversation_id`, version: ONCE },
  conversations: { part: 'record', conversation: sql`conversations.id`, version: ONCE },
  summaries: { part: 'record', conversation: sql`summaries.conversation_id`, version: ONCE },
  summary_revisions: {
    part: 'record',
    conversation: sql`(select conversation_id from summaries where summaries.id = summary_revisions.summary_id)`,
    version: ONCE,
  },
  signatures: {
    part: 'record',
    conversation: sql`(select conversation_id from summaries where summaries.id = signatures.summary_id)`,
    version: ONCE,
  },
  pending_signatures: {
    part: 'record',
    conversation: sql`(select conversation_id from summaries where summaries.id = pending_signatures.summary_id)`,
    version: ONCE,
  },
  disclosures: { part: 'record', conversation: sql`disclosures.conversation_id`, version: ONCE },
  filings: { part: 'record', conversation: sql`filings.conversation_id`, version: ONCE },
};

export function placeOf(table: string): Place {
  const place = PLACES[table];
  if (!place) throw new Error(`nothing is sealed in ${table}, or under that name`);
  return place;
}
