import { transact } from 'db/client.server';
import { type Summary, SummarySchema } from 'templates/summary.schema';
import type { Context } from '../context';
import { findOwnConversation } from '../conversations/find-conversation.server';
import { buildSnapshot } from './build-snapshot.server';
import { findCurrentSummary } from './current-summary.server';
import { nextSigner } from './signing.rules';

/** What the signing page shows: the record to read through, or the frozen document and who has signed. */
export function describeSigning(ctx: Context, conversationId: string) {
  return transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'read');
    const frozen = findCurrentSummary(tx, conversationId);
    if (!frozen) {
      // Nothing is frozen yet: the document as it would be now.
      const draft = buildSnapshot(ctx.db, tx, conversation, { id: '', number: 1, at: ctx.now });
      return { frozen: null, document: documentOf(draft) };
    }
    return {
      document: documentOf(SummarySchema.parse(JSON.parse(frozen.snapshot))),
      frozen: {
        id: frozen.id,
        sha256: frozen.frozenSha256,
        frozenAt: frozen.frozenAt,
        signed: frozen.signed,
        turn: nextSigner(frozen.signed),
        signatures: frozen.signatures.map(({ side, signedAt, reservation }) => ({
          side,
          signedAt,
          reservation,
        })),
      },
    };
  });
}

/** What a page shows of a summary, field by field. */
function documentOf({ sections, agreements, employee, leader, heldOn, type, organisation }: Summary) {
  return {
    organisation,
    type,
    heldOn,
    employee: { name: employee.name, title: employee.title },
    leader: { name: leader.name, title: leader.title },
    sections: sections
      .filter((section) => section.entry !== null)
      .map(({ title, entry }) => ({
        title,
        text: entry?.text ?? '',
        discretion: entry?.discretion ?? ('between-us' as const),
      })),
    agreements: agreements.map(({ goal, activity, employeePart, leaderPart, dueOn, followUpOn }) => ({
      goal,
      activity,
      employeePart,
      leaderPart,
      dueOn,
      followUpOn,
    })),
  };
}

export type SigningDocument = ReturnType<typeof documentOf>;
