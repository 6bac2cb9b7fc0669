import { type Transaction, transact } from 'db/client.server';
import { retiredTemplates, templateDrafts } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { assertUnchanged, findDraft } from './edit-template-draft.server';
import { readNewest } from './read-template.server';
import { storeTemplate } from './store-template.server';

/**
 * Makes a draft an approved version that leaders can use at once, and returns its id; the conversations
 * that are under way keep theirs. For administrators. Refuses with `template.stale` where the draft has
 * changed since `version`, with `template.replaced` where another version has been approved since, and
 * with `template.already_made` where it is the first of its kind no more.
 */
export function approveTemplate(ctx: Context, draftId: string, { version }: { version: number }): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const draft = findDraft(tx, draftId, 'change');
    assertUnchanged(draft, version);
    const { frameworkId, template, replacesId } = draft;
    const id = storeTemplate(ctx, tx, { frameworkId, template, replacesId, action: 'template.approve' });
    tx.delete(templateDrafts).where(eq(templateDrafts.id, draftId)).run();
    return id;
  });
}

/** Takes a template out of what leaders choose from; conversations held on it keep it. For administrators. */
export function retireTemplate(ctx: Context, templateId: string): void {
  change(ctx, templateId, 'template.retire', (tx) =>
    tx
      .insert(retiredTemplates)
      .values({ templateId, retiredAt: ctx.now, retiredBy: ctx.actor.personId })
      .onConflictDoNothing()
      .run(),
  );
}

/** Lets leaders choose a retired template again. For administrators. */
export function reinstateTemplate(ctx: Context, templateId: string): void {
  change(ctx, templateId, 'template.reinstate', (tx) =>
    tx.delete(retiredTemplates).where(eq(retiredTemplates.templateId, templateId)).run(),
  );
}

function change(ctx: Context, templateId: string, action: string, work: (tx: Transaction) => void): void {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  transact(ctx.db, (tx) => {
    readNewest(ctx, tx, templateId);
    work(tx);
    appendAuditEvent(ctx, tx, { action, subjectType: 'template', subjectId: templateId });
  });
}
