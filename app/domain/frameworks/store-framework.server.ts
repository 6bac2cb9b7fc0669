import { transact } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { desc, eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { newId } from '../ids';
import { storeDocument } from './stored-document.server';

/**
 * Publishes a framework that has been read, without a review, and returns its id. Storing the same document
 * again changes nothing and returns the id that its newest version has. `text` is what its places point into,
 * where that is known: then it can be corrected beside its document later. For administrators.
 */
export function storeFramework(ctx: Context, framework: Framework, text: string | null = null): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const known = tx
      .select({ id: frameworks.id })
      .from(frameworks)
      .where(eq(frameworks.sourceSha256, framework.source.sha256))
      .orderBy(desc(frameworks.version), desc(frameworks.importedAt))
      .get();
    if (known) return known.id;
    const id = newId();
    const { source } = framework;
    tx.insert(frameworks)
      .values({
        id,
        name: framework.name,
        content: JSON.stringify(framework),
        sourceSha256: source.sha256,
        importedAt: ctx.now,
        importedBy: ctx.actor.personId,
        documentId: text === null ? null : storeDocument(tx, { source, text, now: ctx.now }),
      })
      .run();
    appendAuditEvent(ctx, tx, { action: 'framework.store', subjectType: 'framework', subjectId: id });
    return id;
  });
}
