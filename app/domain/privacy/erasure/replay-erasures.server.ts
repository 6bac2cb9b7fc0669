import type { Db } from 'db/client.server';
import { erasures } from 'db/keyring/tables';
import { answers, conversations, preparations } from 'db/schema/conversations';
import type { ContentPart } from 'db/sealed/places';
import { desc, eq, exists, isNull, or } from 'drizzle-orm';
import type { SystemContext } from '../../context';
import { applyErasure } from './apply-erasure.server';
import { leaveNothingBehind } from './leave-nothing-behind.server';

/**
 * Deletes what the keyring says has been erased and the database still has: after a process was killed between the two
 * halves of an erasure, and after an older backup was restored. To be run whenever the database is opened to be worked
 * in, and daily. Returns how many erasures it made up for.
 */
export function replayErasures(ctx: SystemContext): number {
  const undone = listUndone(ctx.db);
  for (const erasure of undone) applyErasure(ctx, erasure, 'replay');
  if (undone.length > 0) leaveNothingBehind(ctx.db);
  return undone.length;
}

function listUndone(db: Db): { conversationId: string; part: ContentPart }[] {
  const stillPrepared = exists(
    db
      .select({ id: answers.id })
      .from(answers)
      .innerJoin(preparations, eq(preparations.id, answers.preparationId))
      .where(eq(preparations.conversationId, conversations.id)),
  );
  const rows = db
    .select({ conversationId: erasures.conversationId, part: erasures.part })
    .from(erasures)
    .innerJoin(conversations, eq(conversations.id, erasures.conversationId))
    .where(or(eq(erasures.part, 'record'), isNull(conversations.preparationsErasedAt), stillPrepared))
    .orderBy(desc(erasures.part))
    .all();
  // 'record' comes first, and takes what was prepared with it.
  const whole = new Set(rows.filter(({ part }) => part === 'record').map((row) => row.conversationId));
  return rows.filter(({ part, conversationId }) => part === 'record' || !whole.has(conversationId));
}
