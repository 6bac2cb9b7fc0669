import type { Db, Transaction } from 'db/client.server';
import { frameworks } from 'db/schema/frameworks';
import { isNotNull, notInArray } from 'drizzle-orm';

/** Of a query on published frameworks: the newest version of each. */
export const isCurrentFramework = (db: Db | Transaction) =>
  notInArray(
    frameworks.id,
    db.select({ id: frameworks.replacesId }).from(frameworks).where(isNotNull(frameworks.replacesId)),
  );
