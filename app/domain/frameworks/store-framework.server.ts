import { transact } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { newId } from '../ids';

/**
 * Stores a framework that has been read and returns its id. Storing the same document again changes
 * nothing and returns the id that it has. For administrators.
 */
export function storeFramework(ctx: Context, framework: Framework): string {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  return transact(ctx.db, (tx) => {
    const known = tx
      .select({ id: frameworks.id })
      .from(frameworks)
      .where(eq(frameworks.sourceSha256, framework.source.sha256))
      .get();
    if (known) return known.id;
    const id = newId();
    tx.insert(frameworks)
      .values({
        id,
        name: framework.name,
        content: JSON.stringify(framework),
        sourceSha256: framework.source.sha256,
        importedAt: ctx.now,
        importedBy: ctx.actor.personId,
      })
      .run();
    appendAuditEvent(ctx, tx, { action: 'framework.store', subjectType: 'framework', subjectId: id });
    return id;
  });
}
