import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { transact } from 'db/client.server';
import { exportItems, exports } from 'db/schema/exports';
import { and, eq, inArray } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import { KEY_BYTES } from '../cipher';
import type { Context, SystemContext } from '../context';
import { findOrganisation } from '../people/organisation.server';
import { organisationCertificates } from '../signing/authority.server';
import { putInPlace } from '../write-durably.server';
import { type ClaimedExport, failExport, isClaimedBy, putBack, tellProgress } from './claim-export.server';
import { archiveFile, removeArchive, unfinishedArchive } from './export-folder.server';
import { exportKeyLabel, openReference } from './export-secrets.server';
import {
  CERTIFICATES,
  type LeftOut,
  MANIFEST,
  type ManifestHead,
  manifestCsv,
  manifestJson,
  type Packed,
} from './manifest';
import { noteDisclosures } from './note-disclosures.server';
import { packSummaries } from './pack-summaries.server';
import { requesterOf } from './requester.server';
import { type Contained, createSealedFile } from './sealed-file.server';
import { createZip } from './zip';

const DAY = 24 * 60 * 60_000;
/** How long an archive can be downloaded. */
const KEPT = 7 * DAY;
/** How often it is said how far it is, in milliseconds. */
const TOLD_EVERY = 500;

/** What is written in an archive for people to read, in the language of whoever asked for it. */
export type ArchiveWords = {
  /** The columns of `manifest.csv`. */
  csvHeader: readonly string[];
  readMe: { name: string; text: (head: ManifestHead, included: number, leftOut: number) => string };
};

export type Making = {
  db: SystemContext['db'];
  keys: SystemContext['keys'];
  clock: () => Date;
  /** Of `exportFolder`. */
  folder: string;
  words: (language: 'da' | 'en') => ArchiveWords;
  /** Set when the server is to stop: what is begun waits, and begins anew. */
  stopping?: AbortSignal;
};

/** `lost`: it was cancelled, begins anew, or is another's. */
export type Made = { outcome: 'ready' | 'put-off' | 'lost' } | { outcome: 'failed'; fault: unknown };

/** Somebody else has the say over the export now. */
class Lost extends Error {}
class Stopped extends Error {}

/**
 * Makes the archive of a claimed export: the summaries that its requester may have today, with a manifest and what one
 * needs to verify them, in one ZIP that lies encrypted on the disk. Each of them is disclosed, and logged as that,
 * before the archive can be had. It can be had whole or not at all, whenever the process ends. Memory does not grow
 * with the number of documents. For the system.
 */
export async function makeExport(making: Making, claimed: ClaimedExport): Promise<Made> {
  const { db, keys, clock, folder } = making;
  const system = { db, keys, now: clock(), actor: null };
  const requester = requesterOf(db, claimed, system.now);
  if (!requester) {
    failExport(system, claimed, 'no-rights');
    return { outcome: 'failed', fault: 'no-rights' };
  }
  const ctx: Context = { db, keys, now: system.now, actor: requester };
  const unfinished = unfinishedArchive(folder, claimed);
  const key = randomBytes(KEY_BYTES);
  let ready = false;
  try {
    const archive = await writeArchive(making, ctx, claimed, {
      path: unfinished,
      key,
      words: making.words(requester.language),
    });
    if (archive.packed.length === 0)
      throw Object.assign(new Error('nothing is left'), { code: 'nothing-left' });
    putInPlace(unfinished, archiveFile(folder, claimed.id));
    const purpose = { purpose: claimed.purpose, reference: openReference(keys, claimed) };
    if (!(await noteDisclosures(ctx, claimed, archive.packed, purpose))) {
      putBack(making, claimed);
      throw new Lost();
    }
    ready = makeReady(ctx, claimed, archive, key, clock());
    return { outcome: ready ? 'ready' : 'lost' };
  } catch (error) {
    if (error instanceof Lost) return { outcome: 'lost' };
    if (error instanceof Stopped) {
      putBack(making, claimed);
      return { outcome: 'put-off' };
    }
    failExport({ ...system, now: clock() }, claimed, codeOf(error));
    return { outcome: 'failed', fault: error };
  } finally {
    rmSync(unfinished, { force: true });
    if (!ready) removeArchive(folder, claimed.id);
  }
}

type Archive = Contained & { packed: Packed[]; leftOut: LeftOut[] };

async function writeArchive(
  { clock, stopping, db }: Making,
  ctx: Context,
  claimed: ClaimedExport,
  { path, key, words }: { path: string; key: Buffer; words: ArchiveWords },
): Promise<Archive> {
  rmSync(path, { force: true });
  const file = await createSealedFile(path, { key, id: claimed.id });
  const zip = createZip();
  const add = async (name: string, bytes: Uint8Array, modifiedAt: Date) => {
    for (const part of zip.file({ name, bytes, modifiedAt })) await file.write(part);
  };
  try {
    const packed: Packed[] = [];
    const leftOut: LeftOut[] = [];
    let told = performance.now();
    for await (const one of packSummaries(ctx, claimed.id, (item) => leftOut.push(item))) {
      if (stopping?.aborted) throw new Stopped();
      await add(one.packed.file, one.bytes, one.modifiedAt);
      packed.push(one.packed);
      if (performance.now() - told < TOLD_EVERY) continue;
      if (!tellProgress({ db, now: clock() }, claimed, packed.length)) throw new Lost();
      told = performance.now();
    }
    const head = headOf(ctx, claimed);
    const { readMe, csvHeader } = words;
    for (const [name, text] of [
      [MANIFEST.json, manifestJson(head, packed, leftOut)],
      [MANIFEST.csv, manifestCsv(csvHeader, packed)],
      [CERTIFICATES, organisationCertificates(ctx.db).join('\n')],
      [readMe.name, readMe.text(head, packed.length, leftOut.length)],
    ] as const)
      await add(name, Buffer.from(text), ctx.now);
    await file.write(zip.end());
    return { ...(await file.finish()), packed, leftOut };
  } finally {
    await file.close();
  }
}

function headOf({ db, keys, now, actor }: Context, claimed: ClaimedExport): ManifestHead {
  return {
    export: claimed.id,
    organisation: findOrganisation(db)?.name ?? '',
    requestedAt: claimed.createdAt,
    requestedBy: { id: actor.personId, name: actor.name },
    purpose: claimed.purpose,
    reference: openReference(keys, claimed),
    madeAt: now,
    requested: claimed.requested,
  };
}

/** False where it is not the caller's to make any longer: something in it was erased, or it was cancelled. */
function makeReady(
  ctx: Context,
  claimed: ClaimedExport,
  { packed, leftOut, bytes, sha256 }: Archive,
  key: Buffer,
  now: Date,
): boolean {
  return transact(ctx.db, (tx) => {
    const made = tx
      .update(exports)
      .set({
        state: 'ready',
        done: packed.length,
        sealedKey: ctx.keys.seal(key, exportKeyLabel(claimed.id)),
        bytes,
        sha256,
        readyAt: now,
        expiresAt: new Date(now.getTime() + KEPT),
        nextAttemptAt: null,
      })
      .where(isClaimedBy(claimed))
      .run();
    if (made.changes === 0) return false;
    for (const { conversation, why } of leftOut)
      tx.update(exportItems)
        .set({ leftOut: why })
        .where(and(eq(exportItems.exportId, claimed.id), inArray(exportItems.conversationId, [conversation])))
        .run();
    appendAuditEvent({ ...ctx, now }, tx, {
      action: 'export.make',
      subjectType: 'export',
      subjectId: claimed.id,
      details: { included: packed.length, leftOut: leftOut.length },
    });
    return true;
  });
}

/** What the page has words for, e.g. ENOSPC; the rest is 'unexpected', and in the server's log. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'].includes(code)) return 'ENOSPC';
  return code === 'nothing-left' ? code : 'unexpected';
}
