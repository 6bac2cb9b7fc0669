import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import { hasLeft } from '../people/has-left.server';
import { findOrganisation } from '../people/organisation.server';
import { type Addressee, addressee, found } from './addressee.server';
import type { ClaimedMail } from './deliver.server';
import { type CycleMailKind, isAboutRound, isPersonal, type PersonalMailKind } from './mail.rules';
import { reasonToDropPersonal } from './personal-mail.server';
import { type RoundFacts, readRoundMail, reasonToDropRound } from './read-round-mail.server';
import { type AgreementWaits, readTalkMail, type TalkFacts } from './read-talk-mail.server';
import { type DropReason, reasonToDrop } from './still-true.rules';

type Envelope = {
  id: string;
  queuedAt: Date;
  recipient: Addressee & { language: 'da' | 'en' };
  organisation: string;
};

export type TalkMailFacts = Envelope & TalkFacts;
export type PersonalMailFacts = Envelope & { kind: PersonalMailKind; conversation: null; round: null };
export type RoundMailFacts = Envelope & { kind: CycleMailKind; conversation: null; round: RoundFacts };

/** All that a mail is made of. */
export type MailFacts = TalkMailFacts | PersonalMailFacts | RoundMailFacts;

/**
 * Reads what a claimed mail says, and why it is dropped where it no longer says what is so. What becomes of
 * agreements is the conversations' to say: `agreementWaits`.
 */
export function readMail(
  ctx: Pick<SystemContext, 'db' | 'now'>,
  mail: ClaimedMail,
  agreementWaits: AgreementWaits,
): { facts: MailFacts; drop: DropReason | null } {
  const { id, kind, personId, createdAt } = mail;
  const disabled = isDisabled(ctx, personId);
  const envelope = {
    id,
    queuedAt: createdAt,
    recipient: addressee(ctx.db, personId),
    organisation: findOrganisation(ctx.db)?.name ?? '',
  };
  if (isPersonal(kind))
    return {
      facts: { ...envelope, kind, conversation: null, round: null },
      drop: disabled ? 'disabled' : reasonToDropPersonal(ctx, { kind, personId }),
    };
  if (isAboutRound(kind)) {
    const round = readRoundMail(ctx, { kind, personId, cycleId: found(mail.cycleId ?? undefined) });
    return {
      facts: { ...envelope, kind, conversation: null, round },
      drop: disabled ? 'disabled' : reasonToDropRound(round),
    };
  }
  const conversationId = found(mail.conversationId ?? undefined);
  const { facts, standing } = readTalkMail(
    ctx,
    { kind, personId, createdAt, conversationId },
    agreementWaits,
  );
  return { facts: { ...envelope, ...facts }, drop: reasonToDrop(kind, { ...standing, disabled }) };
}

/** Who has no account cannot log in either, nor who has left. */
function isDisabled({ db, now }: Pick<SystemContext, 'db' | 'now'>, personId: string): boolean {
  const open = and(
    eq(people.id, personId),
    isNull(accounts.disabledAt),
    sql`not ${hasLeft(people.id, civilDateOf(now))}`,
  );
  const found = db
    .select({ id: people.id })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(open)
    .get();
  return found === undefined;
}
