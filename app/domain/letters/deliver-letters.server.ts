import { createHash } from 'node:crypto';
import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { letters } from 'db/schema/filing';
import { and, asc, eq, lte } from 'drizzle-orm';
import { maySee } from '../access/access.rules';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { requesterOf } from '../exports/requester.server';
import { type FilingFault, faultOfDisk, nextAttempt } from '../filing/filing.rules';
import {
  type Disk,
  type Pair,
  pdfNamed,
  preparePair,
  removePair,
  showPair,
} from '../filing/place-pair.server';
import { findOrganisation } from '../people/organisation.server';
import { type HandOut, handOutsWhere } from './hand-outs.server';
import { drawForms } from './print-forms.server';

/** Longer than a share that still answers takes. */
const LEASE = 5 * 60_000;

export type Sending = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  folder: string;
  /** What a letter is called where it is delivered. */
  title: (to: Pick<HandOut, 'type' | 'person'>) => string;
  disk?: Disk;
};

type Letter = typeof letters.$inferSelect;
/** `null`: nothing is due. */
export type LetterOutcome =
  | { letter: string; outcome: 'delivered' | 'withdrawn' }
  | { letter: string; outcome: 'put-off' | 'failed'; fault: FilingFault }
  | null;

/**
 * Puts the letter that has waited longest into the folder, as a filing is put into that of a case system: a PDF and a
 * file that says who it is to. Whoever asked for it must still be in HR, and the talk must not have been held: a form
 * for one that has is nobody's use. For the system.
 */
export async function deliverNextLetter(sending: Sending): Promise<LetterOutcome> {
  const { db, keys, clock, folder, title, disk } = sending;
  const system = (): SystemContext => ({ db, keys, now: clock(), actor: null });
  const claimed = claim(system());
  if (!claimed) return null;
  const to = recipientOf(system(), claimed);
  const name = `muskat-brev-${claimed.id}`;
  try {
    const allowed = maySend(system(), claimed);
    if (!to || !allowed) {
      // A try that was broken off may have left some of it.
      await removePair(folder, { name, metadata: { ending: 'json' } }, disk);
      return allowed
        ? end(system(), claimed, { state: 'withdrawn' }, 'letter.withdraw')
        : fault(system(), claimed, 'no-rights', true);
    }
    const called = title(to);
    const pdf = await drawForms(system(), [to], called);
    const pair = pairOf(system(), name, claimed, to, pdf, called);
    await preparePair(folder, pair, disk);
    await showPair(folder, pair, disk);
  } catch (error) {
    return fault(system(), claimed, faultOfDisk(error), false);
  }
  const done = { state: 'delivered', fileName: pdfNamed(name), deliveredAt: clock() } as const;
  return end(system(), claimed, done, 'letter.place');
}

function claim({ db, now }: SystemContext): Letter | undefined {
  return transact(db, (tx) => {
    const due = tx
      .select()
      .from(letters)
      .where(lte(letters.nextAttemptAt, now))
      .orderBy(asc(letters.nextAttemptAt))
      .limit(1)
      .get();
    if (!due) return undefined;
    const claimed = { attempts: due.attempts + 1, nextAttemptAt: new Date(now.getTime() + LEASE) };
    tx.update(letters).set(claimed).where(eq(letters.id, due.id)).run();
    return { ...due, ...claimed };
  });
}

/** Whoever asked for it, with today's rights. */
function maySend({ db, now }: SystemContext, { createdById, createdAt }: Letter): boolean {
  const requester = requesterOf(db, { requestedById: createdById, createdAt }, now);
  return requester !== null && maySee(requester.grants, 'oversee-conversations');
}

/** Undefined where the talk has been held or cancelled, or the person is not in it any longer. */
const recipientOf = ({ db }: SystemContext, { conversationId, personId }: Letter): HandOut | undefined =>
  handOutsWhere(db, eq(conversations.id, conversationId)).find((one) => one.personId === personId);

function pairOf(
  { db }: SystemContext,
  name: string,
  { id, conversationId }: Letter,
  to: HandOut,
  pdf: Buffer,
  title: string,
): Pair {
  const said = {
    format: 'muskat.letter/1',
    letter: id,
    file: pdfNamed(name),
    sha256: createHash('sha256').update(pdf).digest('hex'),
    title,
    sender: findOrganisation(db)?.name ?? '',
    recipientName: to.person,
    recipientEmployeeNumber: to.employeeNumber ?? '',
    type: to.type.toUpperCase(),
    heldOn: to.heldOn,
    leaderName: to.leader,
    conversation: conversationId,
  };
  const bytes = Buffer.from(`${JSON.stringify(said, null, 2)}\n`);
  return { name, pdf, metadata: { ending: 'json', bytes } };
}

function fault(ctx: SystemContext, letter: Letter, why: FilingFault, forGood: boolean): LetterOutcome {
  const next = forGood ? null : nextAttempt(letter.attempts, ctx.now);
  if (!next) {
    end(ctx, letter, { state: 'failed', error: why }, 'letter.fail');
    return { letter: letter.id, outcome: 'failed', fault: why };
  }
  ctx.db.update(letters).set({ error: why, nextAttemptAt: next }).where(isMine(letter)).run();
  return { letter: letter.id, outcome: 'put-off', fault: why };
}

const isMine = ({ id, attempts }: Letter) => and(eq(letters.id, id), eq(letters.attempts, attempts));

type End =
  | { state: 'withdrawn' }
  | { state: 'failed'; error: FilingFault }
  | { state: 'delivered'; fileName: string; deliveredAt: Date };

function end(
  ctx: SystemContext,
  letter: Letter,
  how: End,
  action: string,
): { letter: string; outcome: 'delivered' | 'withdrawn' } {
  transact(ctx.db, (tx: Transaction) => {
    const ended = tx
      .update(letters)
      .set({ error: null, ...how, nextAttemptAt: null })
      .where(isMine(letter))
      .run();
    if (ended.changes === 1)
      appendAuditEvent(ctx, tx, {
        action,
        subjectType: 'conversation',
        subjectId: letter.conversationId,
        details: how.state === 'failed' ? { code: how.error } : {},
      });
  });
  return { letter: letter.id, outcome: how.state === 'delivered' ? 'delivered' : 'withdrawn' };
}
