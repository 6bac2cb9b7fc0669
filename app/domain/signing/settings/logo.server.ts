import { createHash } from 'node:crypto';
import { type Db, type Transaction, transact } from 'db/client.server';
import { documentSettings, logos } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { readLogo } from 'templates/pdf/picture/logo';
import { PictureError, type PictureFault } from 'templates/pdf/picture/picture-error';
import type { Summary } from 'templates/summary.schema';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { DEFAULT_PERSONNEL_FILE } from './document-settings.rules';

type Logo = NonNullable<Summary['logo']>;

/** The logo that documents get from now on; null where there is none. */
export function currentLogo(db: Db | Transaction): Logo | null {
  const row = db
    .select({ sha256: logos.sha256, mediaType: logos.mediaType })
    .from(documentSettings)
    .innerJoin(logos, eq(logos.sha256, documentSettings.logoSha256))
    .get();
  return row ?? null;
}

/** The bytes of the logo that a summary names; undefined where it names none. */
export function logoOf(db: Db | Transaction, { logo }: { logo?: Logo | undefined }): Uint8Array | undefined {
  if (!logo) return undefined;
  const row = db.select({ bytes: logos.bytes }).from(logos).where(eq(logos.sha256, logo.sha256)).get();
  if (!row) throw new Error(`the logo ${logo.sha256} is not stored`);
  return row.bytes;
}

/**
 * HR gives the documents a logo. It holds for those that are frozen from now on.
 * Refuses with `logo.unknown`, `logo.broken`, `logo.pixels`, `logo.colours` and `logo.heavy`.
 */
export function saveLogo(ctx: Context, bytes: Uint8Array): void {
  authorizeFunction(ctx.actor, 'set-documents');
  const mediaType = mediaTypeOf(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  transact(ctx.db, (tx) => {
    tx.insert(logos)
      .values({ sha256, mediaType, bytes: Buffer.from(bytes), savedAt: ctx.now })
      .onConflictDoNothing()
      .run();
    choose(ctx, tx, sha256);
    appendAuditEvent(ctx, tx, {
      action: 'documents.set-logo',
      subjectType: 'documents',
      subjectId: null,
      details: { sha256 },
    });
  });
}

/** HR takes the logo away; documents that have it keep it. */
export function removeLogo(ctx: Context): void {
  authorizeFunction(ctx.actor, 'set-documents');
  transact(ctx.db, (tx) => {
    choose(ctx, tx, null);
    appendAuditEvent(ctx, tx, {
      action: 'documents.remove-logo',
      subjectType: 'documents',
      subjectId: null,
    });
  });
}

function choose({ now, actor }: Context, tx: Transaction, logoSha256: string | null): void {
  const row = { logoSha256, savedAt: now, savedById: actor.personId };
  tx.insert(documentSettings)
    .values({ id: 1, personnelFile: DEFAULT_PERSONNEL_FILE, ...row })
    .onConflictDoUpdate({ target: documentSettings.id, set: row })
    .run();
}

function mediaTypeOf(bytes: Uint8Array): Logo['mediaType'] {
  try {
    return readLogo(bytes).mediaType;
  } catch (error) {
    throw error instanceof PictureError ? refusalOf(error.fault) : error;
  }
}

function refusalOf(fault: PictureFault): Refusal {
  switch (fault) {
    case 'unknown':
      return new Refusal('invalid', 'logo.unknown');
    case 'broken':
      return new Refusal('invalid', 'logo.broken');
    case 'pixels':
      return new Refusal('invalid', 'logo.pixels');
    case 'colours':
      return new Refusal('invalid', 'logo.colours');
    case 'heavy':
      return new Refusal('invalid', 'logo.heavy');
  }
}
