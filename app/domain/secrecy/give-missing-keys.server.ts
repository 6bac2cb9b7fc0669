import type { Db } from 'db/client.server';
import { CONTENT_PARTS } from 'db/schema/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import { countContentWithoutKey } from './content-without-key.server';

/** Content is sealed with keys that the keyring does not have, and does not say to be destroyed. */
export class KeyringError extends Error {
  constructor() {
    super(
      'The keyring muskat.keys.db is missing, or older than the database: it lacks keys that content is sealed with. Put back the newest one.',
    );
  }
}

/**
 * Gives keys to conversations that lack them, and were not erased: to all where there were no keys before, else to
 * those that are newer than the newest with a key, whose process was killed between writing the database and the
 * keyring; they hold nothing yet. Throws `KeyringError` where they do: a new key would not open it, and would hide
 * that the right one is missing.
 */
export function giveMissingKeys(db: Db, to: 'all' | 'newest'): void {
  const lacking = lackingAfter(to === 'all' ? sql`0` : NEWEST_WITH_KEY);
  if (!db.get(sql`select 1 ${lacking} limit 1`)) return;
  if (countContentWithoutKey(db) > 0) throw new KeyringError();
  db.run(
    sql`insert into keyring.data_keys select talk.id, need.part, muskat_new_key(talk.id, need.part) ${lacking}`,
  );
}

const NEWEST_WITH_KEY = sql`coalesce((
  select known.rowid from conversations as known
  where exists (select 1 from keyring.data_keys where conversation_id = known.id)
  order by known.rowid desc limit 1
), 0)`;

const lackingAfter = (row: SQL): SQL => sql`
  from conversations as talk, (select value as part from json_each(${JSON.stringify(CONTENT_PARTS)})) as need
  where talk.rowid > ${row}
  and not exists (
    select 1 from keyring.data_keys as known
    where known.conversation_id = talk.id and known.part = need.part
  )
  and not exists (
    select 1 from keyring.erasures as gone
    where gone.conversation_id = talk.id and gone.part in (need.part, 'record')
  )`;
