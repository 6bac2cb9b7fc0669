import { createHash } from 'node:crypto';
import { conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import type { Actor, SystemContext } from '../context';
import { employee, employeeOrGroup, leader } from '../conversations/find-conversation.server';
import { civilDateOf } from '../dates';
import { SIGNED_STATES } from '../exports/manifest';
import { mayDisclose } from '../exports/may-disclose';
import { requesterOf } from '../exports/requester.server';
import { findOrganisation } from '../people/organisation.server';
import { bytesOf, standingForHr } from '../signing/document-for-hr.server';
import type { ClaimedFiling } from './claim-filing.server';
import type { Facts } from './filing.rules';

/** What is filed: the stored bytes, and what there is to say of them but for what names the files. */
export type FilingContent = {
  pdf: Buffer;
  sha256: string;
  facts: Omit<Facts, 'file' | 'title'>;
};

export type Permitted = {
  /** Whoever asked, with today's rights; null where nobody did, and the operator's file says that all is taken. */
  requester: Actor | null;
  content: FilingContent;
};

/** Why it is not filed: for ever, but for `no-rights` and `damaged`, which somebody can do something about. */
export type NotPermitted = 'withdrawn' | 'no-rights' | 'damaged';

/**
 * Asks anew whether a filing may be delivered now: whoever asked may have the summary today, and the summary that was
 * asked for is the one that stands, signed. For the system.
 */
export function contentToFile(ctx: SystemContext, filing: ClaimedFiling): Permitted | NotPermitted {
  const { db, now } = ctx;
  const { conversationId, requestedById, createdAt } = filing;
  const requester = requestedById === null ? null : requesterOf(db, { requestedById, createdAt }, now);
  if (requestedById !== null && !requester) return 'no-rights';
  const talk = talkOf(ctx, conversationId);
  const document = standingForHr(db, conversationId);
  if (!talk || !document || document.summaryId !== filing.summaryId) return 'withdrawn';
  if (!SIGNED_STATES.some((state) => state === talk.state)) return 'withdrawn';
  if (requester && !mayDisclose(requester, talk)) return 'no-rights';
  const pdf = readAsSigned(() => bytesOf(db, document), document.sha256);
  if (!pdf) return 'damaged';
  const { sha256 } = document;
  return {
    requester,
    content: {
      pdf,
      sha256,
      facts: {
        filing: filing.id,
        sha256,
        document: document.document,
        type: talk.type.toUpperCase(),
        heldOn: talk.heldOn,
        signedOn: talk.signedAt ? civilDateOf(talk.signedAt) : '',
        employeeName: talk.employeeName,
        employeeNumber: talk.employeeNumber ?? '',
        leaderName: talk.leaderName,
        conversation: conversationId,
        organisation: findOrganisation(db)?.name ?? '',
        purpose: filing.purpose ?? 'personnel-file',
        reference: filing.reference ?? '',
      },
    },
  };
}

function talkOf({ db }: SystemContext, id: string) {
  return db
    .select({
      id: conversations.id,
      state: conversations.state,
      type: conversations.type,
      heldOn: conversations.heldOn,
      signedAt: conversations.signedAt,
      employeeName: employeeOrGroup,
      employeeNumber: employee.employeeNumber,
      leaderName: leader.name,
    })
    .from(conversations)
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .where(eq(conversations.id, id))
    .get();
}

/** Null where what is stored does not open, or is not what was stored when the last one signed. */
function readAsSigned(read: () => Buffer, sha256: string): Buffer | null {
  try {
    const bytes = read();
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  } catch {
    return null;
  }
}
