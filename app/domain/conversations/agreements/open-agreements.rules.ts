import type { agreementVerdicts, conversations } from 'db/schema/conversations';

/** What tells when a conversation was held. */
export type Held = Pick<
  typeof conversations.$inferSelect,
  'id' | 'heldOn' | 'talkStartedAt' | 'createdAt' | 'state'
>;

/** Whether a conversation has been signed, so that what it says of agreements counts. */
export const isSigned = ({ state }: Pick<Held, 'state'>): boolean => state === 'signed' || state === 'closed';

/**
 * Whether a signed conversation was held before another. One whose talk has not begun looks back on all
 * that have been signed: the day it is planned for says nothing yet.
 */
export function wasHeldBefore(signed: Held, conversation: Held): boolean {
  if (signed.id === conversation.id || !isSigned(signed)) return false;
  if (conversation.talkStartedAt === null && !isSigned(conversation)) return true;
  if (signed.heldOn !== conversation.heldOn) return signed.heldOn < conversation.heldOn;
  return begun(signed) < begun(conversation);
}

const begun = ({ talkStartedAt, createdAt }: Held) => (talkStartedAt ?? createdAt).getTime();

/** What one talk made of an agreement from an earlier one. */
export type TakenUp = {
  verdict: (typeof agreementVerdicts.$inferSelect)['verdict'] | null;
  /** It has an agreement of its own that carries this one on. */
  carriedOn: boolean;
};

/**
 * Whether talks that have been signed are through with an agreement: reached, dropped, or carried on in a
 * new one. A status talk that says 'continue' carries nothing on, so the agreement stays open.
 */
export function isSettled(talks: readonly TakenUp[]): boolean {
  return talks.some(({ verdict, carriedOn }) => carriedOn || verdict === 'done' || verdict === 'drop');
}

export type Group = { leaderId: string; groupName: string | null; memberIds: readonly string[] };

/**
 * Whether two group talks are about the same group: the same people whoever leads them, or the same
 * leader's group of the same name that somebody has stayed in. A name alone is none: two leaders can each
 * have a "Team Nord".
 */
export function isSameGroup(one: Group, other: Group): boolean {
  const stayed = one.memberIds.filter((id) => other.memberIds.includes(id));
  if (stayed.length === one.memberIds.length && stayed.length === other.memberIds.length)
    return stayed.length > 0;
  return one.leaderId === other.leaderId && sameName(one, other) && stayed.length > 0;
}

const sameName = (one: Group, other: Group) => nameOf(one) !== '' && nameOf(one) === nameOf(other);
const nameOf = ({ groupName }: Group) => (groupName ?? '').trim().toLocaleLowerCase('da');
