import type { Db } from 'db/client.server';
import { sessions } from 'db/schema/access';
import { isNull } from 'drizzle-orm';

/** The sessions that have not ended, whose ever they are. */
export const openSessions = (db: Db) => db.select().from(sessions).where(isNull(sessions.endedAt)).all();
