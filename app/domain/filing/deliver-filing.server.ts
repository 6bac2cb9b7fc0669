import { type Transaction, transact } from 'db/client.server';
import { disclosures } from 'db/schema/exports';
import { filings } from 'db/schema/filing';
import { sealing } from 'db/sealed/sealed';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Actor, SystemContext } from '../context';
import { type ClaimedFiling, isClaimed, recordFilingFault, withdrawFiling } from './claim-filing.server';
import { type FilingFault, faultOfDisk } from './filing.rules';
import { contentToFile, type FilingContent } from './filing-content.server';
import type { FilingTarget } from './filing-settings.server';
import { endingOf, metadataOf } from './metadata.rules';
import { type Disk, type Pair, pdfNamed, preparePair, removePair, showPair } from './place-pair.server';

export type Filing = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  targets: readonly FilingTarget[];
  /** What a document is called in the case system. */
  title: (facts: FilingContent['facts']) => string;
  disk?: Disk;
};

/** `lost`: it is another's, or has been erased. */
export type FilingOutcome =
  | { outcome: 'delivered' | 'withdrawn' | 'lost' }
  | {
      outcome: 'put-off' | 'failed';
      fault: FilingFault;
      /** What the file system said, for the server's log. */
      code?: string;
    };

/**
 * Delivers a claimed filing: the PDF and its metadata in the target's folder, both whole or the metadata not at all. The
 * rights of whoever asked are asked for anew, before the first byte and before the pair can be seen; the disclosure is
 * logged before it can be seen, once, however often it is tried. Files are called after the filing: a second delivery
 * is the first one over again. For the system.
 */
export async function deliverFiling(filing: Filing, claimed: ClaimedFiling): Promise<FilingOutcome> {
  const { db, keys, clock, disk } = filing;
  const system = (): SystemContext => ({ db, keys, now: clock(), actor: null });
  const target = filing.targets.find(({ name }) => name === claimed.target);
  if (!target) return fault(system(), claimed, 'no-target', true);
  const permitted = contentToFile(system(), claimed);
  const name = pairName(claimed);
  try {
    if (typeof permitted === 'string') return await stop(system(), claimed, target, permitted, disk);
    const pair = pairOf(filing, target, name, permitted.content);
    await preparePair(target.folder, pair, disk);
    const noted = noteDisclosure(system(), claimed, permitted.content);
    if (noted !== 'noted') {
      await removePair(target.folder, pair, disk);
      return noted === 'lost' ? { outcome: 'lost' } : await stop(system(), claimed, target, noted, disk);
    }
    await showPair(target.folder, pair, disk);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ...fault(system(), claimed, faultOfDisk(error), false), code };
  }
  return finish(system(), claimed, name, permitted.content.sha256);
}

/** The same however often it is tried, and no other's. */
const pairName = ({ id }: ClaimedFiling) => `muskat-${id}`;

type Stop = Exclude<ReturnType<typeof contentToFile>, object>;

/** What an attempt that was killed may have left goes too. */
async function stop(
  ctx: SystemContext,
  claimed: ClaimedFiling,
  target: FilingTarget,
  why: Stop,
  disk: Disk | undefined,
): Promise<FilingOutcome> {
  const metadata = { ending: endingOf(target.format) };
  if (claimed.attempts > 1) await removePair(target.folder, { name: pairName(claimed), metadata }, disk);
  if (why !== 'withdrawn') return fault(ctx, claimed, why, true);
  withdrawFiling(ctx, claimed);
  return { outcome: 'withdrawn' };
}

function fault(
  ctx: SystemContext,
  claimed: ClaimedFiling,
  why: FilingFault,
  forGood: boolean,
): { outcome: 'put-off' | 'failed'; fault: FilingFault } {
  const next = recordFilingFault(ctx, claimed, why, forGood);
  return { outcome: next ? 'put-off' : 'failed', fault: why };
}

function pairOf(
  { title }: Filing,
  { format, mapping }: FilingTarget,
  name: string,
  { pdf, facts }: FilingContent,
): Pair {
  const all = { ...facts, file: pdfNamed(name), title: title(facts) };
  return { name, pdf, metadata: metadataOf(format, mapping, all) };
}

/** In the same transaction it is asked once more whether it may be delivered. */
function noteDisclosure(
  ctx: SystemContext,
  claimed: ClaimedFiling,
  { sha256 }: FilingContent,
): 'noted' | 'lost' | Stop {
  return transact(ctx.db, (tx) => {
    const mine = tx.select({ id: filings.id }).from(filings).where(isClaimed(claimed)).get();
    if (!mine) return 'lost';
    const still = contentToFile(ctx, claimed);
    if (typeof still === 'string') return still;
    if (still.content.sha256 !== sha256) return 'withdrawn';
    if (claimed.sha256 === null) note(ctx, tx, claimed, still.requester);
    tx.update(filings).set({ sha256 }).where(isClaimed(claimed)).run();
    return 'noted';
  });
}

function note(
  ctx: SystemContext,
  tx: Transaction,
  { id, conversationId, target, purpose, reference }: ClaimedFiling,
  requester: Actor | null,
): void {
  if (requester && purpose) {
    const noted = `${id}/${requester.personId}`;
    tx.insert(disclosures)
      .values({
        ...{ id: noted, conversationId, purpose, personId: requester.personId, kind: 'filed', at: ctx.now },
        reference: sealing(disclosures.reference, { conversationId, id: noted }, reference ?? ''),
      })
      .onConflictDoNothing()
      .run();
  }
  appendAuditEvent({ ...ctx, actor: requester }, tx, {
    action: 'summary.file',
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { target, ...(purpose && { purpose }) },
  });
}

/** Where it has been erased in the same moment, the case system has it all the same; nothing is left here to say so. */
function finish(ctx: SystemContext, claimed: ClaimedFiling, name: string, sha256: string): FilingOutcome {
  const done = ctx.db
    .update(filings)
    .set({
      ...{ state: 'delivered', fileName: pdfNamed(name), sha256, deliveredAt: ctx.now },
      ...{ error: null, nextAttemptAt: null },
    })
    .where(isClaimed(claimed))
    .run();
  return { outcome: done.changes === 1 ? 'delivered' : 'lost' };
}
