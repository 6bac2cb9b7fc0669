import { frameworks } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { slug } from 'templates/read/roles/role-names';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { storedFramework } from '../stored-content.server';
import { findDraft } from './find-draft.server';
import { assertAllFit, foldDraft } from './fold-draft.server';

/**
 * A published framework, or a draft with its corrections, as a `muskat.framework/1` file. For administrators.
 * Refuses a draft with `framework.correction_misfits` where one of them no longer fits.
 */
export function exportFramework(ctx: Context, id: string): { fileName: string; json: string } {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const published = storedFramework(ctx.db, id);
  const framework: Framework = published ?? correctedDraft(ctx, id);
  const which = published ? `version-${versionOf(ctx, id)}` : 'kladde';
  return {
    fileName: `${slug(framework.name)}-${which}.json`,
    json: `${JSON.stringify(framework, null, 2)}\n`,
  };
}

function correctedDraft(ctx: Context, id: string): Framework {
  const folded = foldDraft(ctx, ctx.db, findDraft(ctx.db, id));
  assertAllFit(folded);
  return folded.framework;
}

function versionOf({ db }: Context, id: string): number {
  const columns = { version: frameworks.version };
  return db.select(columns).from(frameworks).where(eq(frameworks.id, id)).get()?.version ?? 1;
}
