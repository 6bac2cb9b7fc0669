import { transact } from 'db/client.server';
import { documentSettings } from 'db/schema/signing';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import type { PersonnelFile } from './document-settings.rules';
import { personnelFileSetting } from './read-document-settings.server';

/**
 * HR decides what goes to the personnel file. It holds for the summaries that are frozen from now on: what is
 * frozen, or signed, is as those who signed it were told.
 */
export function savePersonnelFile(ctx: Context, personnelFile: PersonnelFile): void {
  authorizeFunction(ctx.actor, 'set-documents');
  transact(ctx.db, (tx) => {
    const before = personnelFileSetting(tx);
    const row = { personnelFile, savedAt: ctx.now, savedById: ctx.actor.personId };
    tx.insert(documentSettings)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: documentSettings.id, set: row })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'documents.set-personnel-file',
      subjectType: 'documents',
      subjectId: null,
      details: { before, after: personnelFile },
    });
  });
}
