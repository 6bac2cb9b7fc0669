import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { stepIsOpen } from '../conversation.rules';
import { type Conversation, findConversation, findOwnConversation } from '../find-conversation.server';
import type { ProgressInput } from './agreement.schema';
import { describeLines } from './describe-lines.server';
import type { DescribedAgreement } from './plan-news.schema';
import { listNotes, noteProgress, type Progress } from './progress.server';
import { type Outcome, outcomesFor } from './taken-up.server';

/** An agreement of a signed talk and what has become of it. */
export type FollowedLine = DescribedAgreement & {
  conversationId: string;
  /** Civil date of the talk that it was made at. */
  heldOn: string;
  /** What has been noted, the first note first. */
  notes: Progress[];
  /** How it ended; null while it is open. */
  outcome: Outcome | null;
};

/**
 * The agreements of one signed conversation with their progress. For those who take part, and for a new
 * leader of the employee.
 */
export function listProgress(ctx: Context, conversationId: string): FollowedLine[] {
  return followedLines(ctx, findConversation(ctx, ctx.db, conversationId, 'read-agreements'));
}

/** The same for a conversation that the caller has been allowed to read the agreements of. */
export function followedLines(
  ctx: Context,
  conversation: Conversation & { side: Side | null },
): FollowedLine[] {
  const lines = describeLines(ctx, conversation);
  const ids = lines.map(({ id }) => id);
  const notes = listNotes(ctx.db, ids);
  const settled = outcomesFor(ctx, ids);
  return lines.map((line) => ({
    ...line,
    conversationId: conversation.id,
    heldOn: conversation.heldOn,
    notes: notes.get(line.id) ?? [],
    outcome: settled.get(line.id) ?? null,
  }));
}

/** For the page of those who take part: the same, and nothing while the talk has not been signed. */
export function findFollowUp(ctx: Context, conversationId: string): FollowedLine[] {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  return stepIsOpen('follow-up', conversation.state) ? followedLines(ctx, conversation) : [];
}

/** Notes progress from that page: on an agreement of the conversation itself. See `noteProgress`. */
export function noteAtFollowUp(ctx: Context, conversationId: string, input: ProgressInput): void {
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { agreementId } = input;
  if (!listProgress(ctx, conversationId).some(({ id }) => id === agreementId)) {
    const denied = { action: 'agreement.note-progress', subjectType: 'agreement', subjectId: agreementId };
    throw new Refusal('not-found', 'access.not_found', {}, denied);
  }
  noteProgress(ctx, agreementId, input);
}
