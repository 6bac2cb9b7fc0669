import type { Transaction } from 'db/client.server';
import { dataKeys } from 'db/keyring/tables';
import type { ContentPart } from 'db/sealed/places';
import { and, eq, inArray } from 'drizzle-orm';

/** The record does not go without what it was prepared with. */
export const partsOf = (part: ContentPart): ContentPart[] =>
  part === 'record' ? ['preparation', 'record'] : ['preparation'];

/** Without its keys the content is noise, here and in every backup. */
export function dropKeys(tx: Transaction, conversationId: string, part: ContentPart): void {
  tx.delete(dataKeys)
    .where(and(eq(dataKeys.conversationId, conversationId), inArray(dataKeys.part, partsOf(part))))
    .run();
}
